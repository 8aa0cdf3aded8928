import { type RawBuilder, sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** Where a column is one of these units. */
export function among(column: RawBuilder<unknown>, units: string[] | 'all'): RawBuilder<unknown> {
  return units === 'all' ? sql`true` : sql`${column} = any(${units}::uuid[])`
}

/** Keeps of a derived table what is as it should be, and writes only what differs. Old rows go before new ones come, by unit, as indexes lie. */
export async function replaceRows(
  trx: Writer,
  table: string,
  other: string,
  units: string[] | 'all',
  parts: RawBuilder<unknown>,
  fresh: RawBuilder<unknown>,
): Promise<void> {
  const same = sql`(k.unit, k.${sql.ref(other)}, k.during) = (f.unit, f.other, f.during)`
  await sql`
    with recursive ${parts}, fresh as materialized (${fresh}),
    gone as (
      delete from ${sql.table(table)} k
      where ${among(sql`k.unit`, units)} and not exists (select from fresh f where ${same})
      returning 1
    )
    insert into ${sql.table(table)} (unit, ${sql.ref(other)}, during)
    select f.unit, f.other, f.during from fresh f
    where (select count(*) from gone) >= 0
      and not exists (select from ${sql.table(table)} k where ${same})
    order by f.unit`.execute(trx)
}
