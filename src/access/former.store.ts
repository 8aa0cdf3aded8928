import { sql } from 'kysely'
import { country } from '#organization/unit.ts'
import type { Writer } from '#platform/database.ts'

/**
 * Keeps where to look for what went into a place: for every unit above one of these, the units that ended in it. Nothing
 * is ever taken away, because whoever reads asks the acts; only what is missing would do harm.
 */
export async function addFormerUnits(trx: Writer, heirs: string[] | 'all'): Promise<void> {
  const among = heirs === 'all' ? sql`true` : sql`new = any(${heirs}::uuid[])`
  await sql`
    insert into access.former (ancestor, unit)
    with recursive walk(heir, unit) as (
      select new, old from organization.succession where ${among}
      union
      select w.heir, s.old from walk w join organization.succession s on s.new = w.unit
    )
    select distinct l.ancestor, w.unit
    from walk w join organization.lineage l on l.unit = w.heir
    where l.ancestor <> ${country}
    on conflict do nothing`.execute(trx)
}
