import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { reaches, unitColumns } from './find-unit.query.ts'
import { levels, type Unit } from './unit.ts'
import { type UnitSearch, unitSearch } from './unit-search.ts'

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
    const matches: Unit[] = []
    for (const step of steps(search)) {
      matches.push(...(await take(asking, step, matches, day, limit + 1 - matches.length)))
      if (matches.length > limit) break
    }
    const units = await withNamesAbove(asking, matches.slice(0, limit), day)
    return { units, more: matches.length > limit }
  },
})

type Sql = RawBuilder<unknown>
type Step = { where: Sql; order: Sql; most?: number }

/** What asks for little is asked first: each step is one index. Of branches with such words, so many are looked at. */
function steps({ wholes, sameWholes, begins, first, later, words, sameWords, code }: UnitSearch): Step[] {
  const accents = sql`' ' || replace(d.same_name, '-', ' ') like all(${sameWords}::text[])`
  const named = sql`(d.search like ${first} or d.search like ${later})
    and ' ' || d.search like all(${words}::text[]) and ${accents}`
  const coded = sql`d.code >= ${code} and d.code <= ${code}::text || 'Z' and starts_with(d.code, ${code})`
  const above = sql`d.level <> 'branch' and d.level <> 'group'`
  const nearest = sql`d.holding, d.search like any(${begins}::text[]) desc`
  return [
    { where: sql`d.code = ${code}`, order: sql`d.code` },
    {
      where: sql`d.search = any(${wholes}::text[]) and ${accents}`,
      order: sql`d.holding, d.same_name = any(${sameWholes}::text[]) desc`,
    },
    { where: sql`${above} and ${named}`, order: nearest },
    { where: coded, order: sql`d.code` },
    { where: sql`d.level in ('branch', 'group') and ${named}`, order: nearest, most: 2000 },
  ]
}

async function take(
  { db, actor }: Asking,
  { where, order, most }: Step,
  before: Unit[],
  on: Day,
  limit: number,
): Promise<Unit[]> {
  const day = sql`${on}::date`
  const { rows } = await sql<Unit>`
    select ${unitColumns} from (
      select * from organization.description d
      where ${where} and d.during @> ${day} and d.unit <> all(${before.map(({ id }) => id)}::uuid[])
        and ${reaches(actor.may.read, sql`d.unit`, day)}
      ${most === undefined ? sql`` : sql`limit ${most}`}
    ) d
    order by ${order}, array_position(${levels}::text[], d.level), d.search, d.code, d.unit limit ${limit}`.execute(
    db,
  )
  return rows
}

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
