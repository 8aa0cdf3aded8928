import { sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { reaches } from './find-unit.query.ts'
import { levels, type Unit } from './unit.ts'
import { unitMatches } from './unit-matches.query.ts'
import { unitSearch } from './unit-search.ts'

/** A unit with the names of those above it, the nearest first, as far as the asker reads them; the country is not named. */
export type FoundUnit = Unit & { above: string[] }
export type FoundUnits = { units: FoundUnit[]; more: boolean }

const Input = z.object({
  text: z.string().max(200),
  on: DayText.optional(),
  limit: z.number().int().min(1).max(100).default(20),
})

/**
 * Units of a day by name, with or without diacritics and the word for their type, or by the beginning of their code: the
 * code and the same name first, then names that begin so, then those with such words; the higher level first.
 */
export const findUnits = query({
  name: 'organization.find-units',
  input: Input,
  async run(asking: Asking, { text, on, limit }): Promise<FoundUnits> {
    const search = unitSearch(text)
    if (!search) return { units: [], more: false }
    const day = on ?? asking.today
    const found = await unitMatches(asking, search, day, limit + 1)
    return { units: await withNamesAbove(asking, found.slice(0, limit), day), more: found.length > limit }
  },
})

async function withNamesAbove({ db, actor }: Asking, units: Unit[], on: Day): Promise<FoundUnit[]> {
  const day = sql`${on}::date`
  const { rows } = await sql<{ unit: string; name: string }>`
    select l.unit, d.name from organization.lineage l
    join organization.description d on d.unit = l.ancestor and d.during @> ${day}
    where l.unit = any(${units.map(({ id }) => id)}::uuid[]) and l.ancestor <> l.unit and l.during @> ${day}
      and d.level <> 'central' and ${reaches(actor.may.read, sql`l.ancestor`, day)}
    order by array_position(${levels}::text[], d.level) desc`.execute(db)
  const names = Map.groupBy(rows, ({ unit }) => unit)
  return units.map((unit) => ({ ...unit, above: (names.get(unit.id) ?? []).map(({ name }) => name) }))
}
