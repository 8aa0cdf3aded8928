import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '#platform/database.ts'
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
    const found = await matches(asking, search, day, limit + 1)
    return { units: await withNamesAbove(asking, found.slice(0, limit), day), more: found.length > limit }
  },
})

type Sql = RawBuilder<unknown>
/** `rough`: how far from what was typed, among the answers of a step; `most`: of so many the best are taken. */
type Step = { where: Sql; rough: Sql; most?: number }

/** Scopes of up to so many units are read unit by unit; of larger ones names are read, and asked whether they lie there. */
const narrow = 1000

/** What asks for little is asked first: each step is one index. Of branches with such words, so many are looked at. */
function steps({ wholes, sameWholes, begins, words, sameWords, code }: UnitSearch): Step[] {
  const accents = sql`' ' || replace(d.same_name, '-', ' ') like all(${sameWords}::text[])`
  const each = words.map(({ first, later }) => sql`(d.search like ${first} or d.search like ${later})`)
  const named = sql`${sql.join(each, sql` and `)} and ${accents}`
  const begun = sql`d.holding::int * 2 + (not d.search like any(${begins}::text[]))::int`
  return [
    { where: sql`d.code = ${code}`, rough: sql`0` },
    {
      where: sql`d.search collate "C" = any(${wholes}::text[]) and ${accents}`,
      rough: sql`d.holding::int * 2 + (not d.same_name = any(${sameWholes}::text[]))::int`,
    },
    { where: sql`d.level <> 'branch' and d.level <> 'group' and ${named}`, rough: begun },
    {
      where: sql`d.code >= ${code} and d.code <= ${code}::text || 'Z' and starts_with(d.code, ${code})`,
      rough: sql`0`,
    },
    { where: sql`d.level in ('branch', 'group') and ${named}`, rough: begun, most: 2000 },
  ]
}

/** Step by step until there are enough. A scope is asked of each name as a value: as a condition it would be read first. */
async function matches(asking: Asking, search: UnitSearch, on: Day, limit: number): Promise<Unit[]> {
  const { db, actor } = asking
  const under = actor.may.read.everywhere ? undefined : await unitsUnder(db, actor.may.read.units, on)
  if (under && under.length < narrow) return matchesAmong(db, under, steps(search), on, limit)
  const seen = sql`coalesce((select true where ${reaches(actor.may.read, sql`d.unit`, sql`${on}::date`)}), false)`
  const found: Unit[] = []
  for (const { where, rough, most } of steps(search)) {
    const before = found.map(({ id }) => id)
    const { rows } = await sql<Unit>`
      select ${unitColumns} from (
        select *, ${rough} as rough from organization.description d
        where ${where} and ${standsOn(on)} and d.unit <> all(${before}::uuid[]) and ${seen}
        ${most === undefined ? sql`` : sql`limit ${most}`}
      ) d
      order by d.rough, ${byLevel} limit ${limit - found.length}`.execute(db)
    found.push(...rows)
    if (found.length === limit) break
  }
  return found
}

/** All steps at once. */
async function matchesAmong(
  db: Reader,
  units: string[],
  among: Step[],
  on: Day,
  limit: number,
): Promise<Unit[]> {
  const whichever = (value: (step: Step, at: number) => Sql) =>
    sql.join(
      among.map((step, at) => sql`when ${step.where} then ${value(step, at)}`),
      sql` `,
    )
  const { rows } = await sql<Unit>`
    select ${unitColumns} from (
      select *, case ${whichever((_, at) => sql.lit(at))} end as step, case ${whichever(({ rough }) => rough)} end as rough
      from organization.description d
      where d.unit = any(${units}::uuid[]) and ${standsOn(on)}
    ) d
    where d.step is not null
    order by d.step, d.rough, ${byLevel} limit ${limit}`.execute(db)
  return rows
}

async function unitsUnder(db: Reader, units: readonly string[], on: Day): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from organization.lineage
    where ancestor = any(${units}::uuid[]) and (during @> ${on}::date) is true limit ${narrow}`.execute(db)
  return rows.map(({ unit }) => unit)
}

const byLevel = sql`array_position(${sql.val(levels)}::text[], d.level), d.search, d.code, d.unit`

/** Asked of what was found ("is true"): an index of days would be read for every unit there is. */
function standsOn(on: Day): Sql {
  return sql`(d.during @> ${on}::date) is true`
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
