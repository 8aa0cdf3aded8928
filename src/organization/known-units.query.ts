import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { KnownUnit } from './act-ground.ts'
import { country, levels } from './unit.ts'

/** These units and all above them on a day, with what acts recorded before already say of them. */
export async function knownUnits(db: Reader, units: string[], on: Day): Promise<KnownUnit[]> {
  const { rows } = await sql<KnownUnit>`
    with recursive up(unit) as (
      select unnest(${units}::uuid[])
      union
      select p.parent from up join organization.placement p on p.unit = up.unit and p.during @> ${on}::date
    )
    select d.unit as id, d.name, d.level, u.kind, d.code, p.parent, d.holding, later.later,
      (select min(lower(during)) from organization.description where unit = d.unit) as since
    from up
    join organization.unit u on u.id = up.unit
    join organization.description d on d.unit = up.unit and d.during @> ${on}::date
    left join organization.placement p on p.unit = up.unit and p.during @> ${on}::date
    left join lateral (
      select json_build_object('day', e.day, 'title', a.title) as later
      from organization.live_effect e join organization.act a on a.id = e.act
      where e.unit = up.unit and e.day > ${on}::date
      order by e.day, e.seq limit 1
    ) later on true`.execute(db)
  return rows
}

/** Who has which of these codes on a day. */
export async function codesTaken(
  db: Reader,
  codes: string[],
  on: Day,
): Promise<{ code: string; unit: string }[]> {
  const { rows } = await sql<{ code: string; unit: string }>`
    select code, unit from organization.description
    where code = any(${codes}) and during @> ${on}::date`.execute(db)
  return rows
}

/** Which of these ids some unit already has. */
export async function idsTaken(db: Reader, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organization.unit where id = any(${ids}::uuid[])`.execute(db)
  return rows.map((row) => row.id)
}

/** Where, on any day, one of these units hangs under a unit of no higher level, or such a unit under it. */
export async function misplaced(
  db: Reader,
  units: string[],
): Promise<{ unit: string; parent: string; day: Day }[]> {
  const { rows } = await sql<{ unit: string; parent: string; day: Day }>`
    select d.name as unit, q.name as parent, greatest(lower(p.during), lower(d.during), lower(q.during)) as day
    from organization.placement p
    join organization.description d on d.unit = p.unit and d.during && p.during
    join organization.description q on q.unit = p.parent and q.during && p.during and q.during && d.during
    where (p.unit = any(${units}::uuid[]) or p.parent = any(${units}::uuid[])) and p.parent <> ${country}
      and array_position(${levels}::text[], q.level) >= array_position(${levels}::text[], d.level)
    order by day limit 5`.execute(db)
  return rows
}
