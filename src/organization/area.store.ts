import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Area } from './area.ts'

/** Appends what is said of a unit's area, and derives again when it was of which kinds. */
export async function addAreas(
  trx: Writer,
  source: string,
  { unit, day, kinds }: { unit: string; day: Day; kinds: readonly Area[] },
): Promise<void> {
  await sql`
    insert into organization.area (unit, day, kinds, source)
    values (${unit}, ${day}, ${[...kinds]}::text[], ${source})`.execute(trx)
  await sql`delete from organization.area_held where unit = ${unit}`.execute(trx)
  await sql`
    insert into organization.area_held (unit, kinds, during)
    select unit, kinds, during from (
      select unit, kinds, daterange(day, lead(day) over (order by day)) as during
      from (
        select distinct on (a.day) a.unit, a.day, a.kinds from organization.area a
        where a.unit = ${unit} and not exists (select from platform.undone u where u.source = a.source)
        order by a.day, a.seq desc
      ) said
    ) held where kinds <> '{}'`.execute(trx)
}
