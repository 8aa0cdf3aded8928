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
 * code, then the same name, then names that begin so, then names with such words; the higher level first.
 */
export const findUnits = query({
  name: 'organization.find-units',
  input: Input,
  async run(asking: Asking, { text, on, limit }): Promise<FoundUnits> {
    const search = unitSearch(text)
    if (!search) return { units: [], more: false }
    const units = await matches(asking, search, on ?? asking.today, limit + 1)
    return { units: units.slice(0, limit), more: units.length > limit }
  },
})

async function matches(
  { db, actor }: Asking,
  search: UnitSearch,
  on: Day,
  limit: number,
): Promise<FoundUnit[]> {
  const day = sql`${on}::date`
  const seen = reaches(actor.may.read, sql`d.unit`, day)
  const { rows } = await sql<FoundUnit>`
    select ${unitColumns}, array(
      select a.name from organization.lineage l
      join organization.description a on a.unit = l.ancestor and a.during @> ${day}
      where l.unit = d.unit and l.ancestor <> d.unit and l.during @> ${day} and a.level <> 'central'
        and ${reaches(actor.may.read, sql`l.ancestor`, day)}
      order by array_position(${levels}::text[], a.level) desc
    ) as above
    from (
      select d.*, ${rank(search)} as rank from organization.description d
      where (${isNamed(search)} or ${hasCode(search)}) and d.during @> ${day} and ${seen}
      order by rank, holding, array_position(${levels}::text[], level), search, code, unit
      limit ${limit}
    ) d order by rank, holding, array_position(${levels}::text[], level), search, code, unit`.execute(db)
  return rows
}

function isNamed({ first, later, words, sameWords }: UnitSearch): RawBuilder<unknown> {
  return sql`((d.search like ${first} or d.search like ${later}) and ' ' || d.search like all(${words}::text[])
    and ' ' || replace(d.same_name, '-', ' ') like all(${sameWords}::text[]))`
}

/** Codes that begin so, as a range too, which the index of codes answers. */
function hasCode({ code }: UnitSearch): RawBuilder<unknown> {
  return sql`(d.code >= ${code} and d.code <= ${code}::text || 'Z' and starts_with(d.code, ${code}))`
}

/** 0 the code, 1 the name as typed, 2 the same without diacritics, 3 begins so, 4 has such words or begins of a code. */
function rank({ whole, sameWhole, code }: UnitSearch): RawBuilder<unknown> {
  return sql`case when d.code = ${code} then 0
    when ${withoutType('same_name')} = ${sameWhole} or d.same_name = ${sameWhole} then 1
    when ${withoutType('search')} = ${whole} or d.search = ${whole} then 2
    when starts_with(${withoutType('search')}, ${whole}) or starts_with(d.search, ${whole}) then 3 else 4 end`
}

/** The name without the word for its type before it, which is as long in every form of the name. */
function withoutType(column: 'search' | 'same_name'): RawBuilder<unknown> {
  const name = sql.ref(`d.${column}`)
  return sql`case when starts_with(d.name, d.type || ' ') then substr(${name}, length(d.type) + 2) else ${name} end`
}
