import { sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Area } from './area.ts'
import { getUnit, reaches } from './find-unit.query.ts'
import { levels } from './unit.ts'

/** Of which kinds the area of an old unit was, and the last day on which it was that unit's. */
export type AreasBefore = { id: string; name: string; day: Day; kinds: Area[] }

/**
 * Of which kinds the areas were of the units that a unit was made from, on their last day: what each said itself, or the
 * nearest unit above it. Where neither says any, it is asked of those that the old unit was made from in its turn. As
 * far as the asker reads them.
 */
export const areasBefore = query({
  name: 'organization.areas-before',
  input: z.object({ unit: z.string().optional(), on: DayText.optional() }),
  async run(asking: Asking, { unit: codeOrId, on = asking.today }): Promise<AreasBefore[]> {
    const { id } = await getUnit(asking, codeOrId, on)
    const { rows } = await sql<AreasBefore>`
      with recursive old(unit, day, kinds) as (
        select ${id}::uuid, ${on}::date, null::text[]
        union
        select s.old, a.day - 1, near.kinds
        from old
        join organization.live_succession s on s.new = old.unit
        join organization.act a on a.id = s.act and a.day <= old.day
        left join lateral (
          select h.kinds from organization.lineage l
          join organization.area_held h on h.unit = l.ancestor and h.during @> (a.day - 1)
          join organization.description d on d.unit = l.ancestor and d.during @> (a.day - 1)
          where l.unit = s.old and l.during @> (a.day - 1)
          order by array_position(${levels}::text[], d.level) desc limit 1
        ) near on true
        where old.kinds is null
      )
      select d.unit as id, d.name, old.day, old.kinds
      from old join organization.description d on d.unit = old.unit and d.during @> old.day
      where old.kinds is not null and ${reaches(asking.actor.may.read, sql`old.unit`, sql`old.day`)}
      order by old.day desc, d.search, d.unit`.execute(asking.db)
    return rows
  },
})
