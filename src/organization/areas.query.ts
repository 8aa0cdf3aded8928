import { sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Area } from './area.ts'
import { getUnit, isWithin } from './find-unit.query.ts'

export type UnitAreas = {
  unit: { id: string; name: string }
  on: Day
  kinds: Area[]
  /** Whether the unit says so itself; if not, the nearest unit above that does. */
  own: boolean
  /** From which day on what it says itself holds. */
  since: Day | null
  /** Whether the asker may say otherwise. */
  editable: boolean
}

/** Of which kinds a unit's area is on a day: its own, or where it says none those of the nearest unit above that says any. */
export const unitAreas = query({
  name: 'organization.areas',
  input: z.object({ unit: z.string().optional(), on: DayText.optional() }),
  async run(asking: Asking, { unit: codeOrId, on = asking.today }): Promise<UnitAreas> {
    const { id, name } = await getUnit(asking, codeOrId, on)
    const { rows } = await sql<{ kinds: Area[]; since: Day; unit: string }>`
      with recursive up(unit, depth) as (
        select ${id}::uuid, 0
        union all
        select p.parent, up.depth + 1 from up
        join organization.placement p on p.unit = up.unit and p.during @> ${on}::date
      )
      select h.unit, h.kinds, lower(h.during) as since
      from up join organization.area_held h on h.unit = up.unit and h.during @> ${on}::date
      order by up.depth limit 1`.execute(asking.db)
    const [nearest] = rows
    const own = nearest?.unit === id
    return {
      ...{ unit: { id, name }, on, kinds: nearest?.kinds ?? [], own },
      since: own ? nearest.since : null,
      editable: await isWithin(asking, 'edit', id, on),
    }
  },
})
