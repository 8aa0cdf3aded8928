import { sql } from 'kysely'
import { z } from 'zod'
import type { Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { pathOf } from './children.query.ts'
import { traceUnit } from './find-unit.query.ts'
import { type UnitLink, unitsAfter, unitsBefore } from './links.query.ts'
import type { Unit, UnitKind } from './unit.ts'

export type UnitShown = Unit & {
  kind: UnitKind
  /** The day it is shown on: the one asked, or if it does not stand then, its last before it or its first after it. */
  on: Day
  stands: boolean
  /** The first day it stood, and the first day it no longer stands, or null. */
  since: Day
  until: Day | null
  /** Since when it waits for its posts and branches to be placed, or null. */
  holdingSince: Day | null
  latitude: number | null
  longitude: number | null
  areaKm2: number | null
  /** From the topmost unit that the asker reads down to this one. */
  path: Unit[]
  /** From which units it was made, and which took over from it, as far as the asker reads them. */
  before: UnitLink[]
  after: UnitLink[]
}

const Input = z.object({ unit: z.string().optional(), on: DayText.optional() })

/** One unit on a day, by its code then or by id: what it is called, where it hangs, since when, and what became of what. */
export const unit = query({
  name: 'organization.unit',
  input: Input,
  async run(asking: Asking, { unit: codeOrId, on: day }): Promise<UnitShown> {
    const asked = day ?? asking.today
    const { unit: shown, on } = await traceUnit(asking, codeOrId, asked)
    const { db, actor } = asking
    const [facts, path, before, after] = await Promise.all([
      factsOf(db, shown.id, on),
      pathOf(db, shown.id, on),
      unitsBefore(asking, [shown.id]),
      unitsAfter(asking, [shown.id]),
    ])
    return {
      ...shown,
      ...facts,
      on,
      stands: on === asked,
      path: withinScope(path, actor.may.read),
      before: before.get(shown.id) ?? [],
      after: after.get(shown.id) ?? [],
    }
  },
})

type Facts = Pick<
  UnitShown,
  'kind' | 'since' | 'until' | 'holdingSince' | 'latitude' | 'longitude' | 'areaKm2'
>

async function factsOf(db: Reader, unit: string, on: Day): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select u.kind, lower(s.stood) as since, upper(s.stood) as until, s.held as "holdingSince",
      d.latitude, d.longitude, d.area_km2 as "areaKm2"
    from organization.unit u
    join organization.description d on d.unit = u.id and d.during @> ${on}::date
    cross join lateral (
      select range_merge(range_agg(during)) as stood, min(lower(during)) filter (where holding) as held
      from organization.description where unit = u.id
    ) s
    where u.id = ${unit}`.execute(db)
  return rows[0]!
}

/** What is above the asker's topmost unit is not hers to read. */
function withinScope(path: Unit[], scope: Scope): Unit[] {
  if (scope.everywhere) return path
  return path.slice(path.findIndex(({ id }) => scope.units.includes(id)))
}
