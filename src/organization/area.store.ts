import { sql } from 'kysely'
import { isOneOf, type Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Area } from './area.ts'

/** What is said of a unit's area. */
export type AreaSaid = { unit: string; kinds: readonly Area[] }

/** Appends what is said of the areas of units from a day on, and derives again when each was of which kinds. */
export async function addAreas(
  trx: Writer,
  source: string,
  day: Day,
  said: readonly AreaSaid[],
): Promise<void> {
  const units = said.map(({ unit }) => unit)
  await sql`
    insert into organization.area (unit, day, kinds, source)
    select unit, ${day}::date, kinds, ${source}::uuid
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(unit uuid, kinds text[])`.execute(trx)
  await sql`delete from organization.area_held where ${isOneOf(sql`unit`, units)}`.execute(trx)
  await sql`
    insert into organization.area_held (unit, kinds, during)
    select unit, kinds, during from (
      select unit, kinds, daterange(day, lead(day) over (partition by unit order by day)) as during
      from (
        select distinct on (a.unit, a.day) a.unit, a.day, a.kinds from organization.area a
        where ${isOneOf(sql`a.unit`, units)}
          and not exists (select from platform.undone u where u.source = a.source)
        order by a.unit, a.day, a.seq desc
      ) said
    ) held where kinds <> '{}'`.execute(trx)
}
