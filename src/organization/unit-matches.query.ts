import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { reaches, unitColumns } from './find-unit.query.ts'
import { levels, type Unit } from './unit.ts'
import type { UnitSearch } from './unit-search.ts'

type Sql = RawBuilder<unknown>
/** `rough`: how far from what was typed, among the answers of a step; `most`: of so many the best are taken. */
type Step = { where: Sql; rough: Sql; most?: number }

/** Scopes of up to so many units are read unit by unit; of larger ones names are read, and asked whether they lie there. */
const narrow = 600

/** The units of a day that answer to what is looked for, best first: step by step until there are enough. */
export async function unitMatches(
  asking: Asking,
  search: UnitSearch,
  on: Day,
  limit: number,
): Promise<Unit[]> {
  const { db, actor } = asking
  const { read } = actor.may
  if (!read.everywhere && (await isNarrow(db, read.units, on)))
    return matchesAmong(db, read.units, search, on, limit)
  const found: Unit[] = []
  for (const { where, rough, most } of steps(search)) {
    const before = found.map(({ id }) => id)
    const { rows } = await sql<Unit>`
      select ${unitColumns} from (
        select *, ${rough} as rough from organization.description d
        where ${where} and ${standsOn(on)} and d.unit <> all(${before}::uuid[])
          and ${most === undefined ? isSeen(read, on) : isOneSeen(read, on)}
        ${most === undefined ? sql`` : sql`limit ${most}`}
      ) d
      order by d.rough, ${byLevel} limit ${limit - found.length}`.execute(db)
    found.push(...rows)
    if (found.length === limit) break
  }
  return found
}

/** What asks for little is asked first: each step is one index. Of branches with such words, so many are looked at. */
function steps(search: UnitSearch): Step[] {
  const { wholes, sameWholes, begins, code } = search
  const named = isNamed(search)
  const begun = sql`d.holding::int * 2 + (not d.search like any(${begins}::text[]))::int`
  return [
    { where: sql`d.code = ${code}`, rough: sql`0` },
    {
      where: sql`d.search collate "C" = any(${wholes}::text[]) and ${hasAccents(search)}`,
      rough: sql`d.holding::int * 2 + (not d.same_name = any(${sameWholes}::text[]))::int`,
    },
    { where: sql`d.level <> 'branch' and d.level <> 'group' and ${named}`, rough: begun },
    { where: isCoded(search), rough: sql`0` },
    { where: sql`d.level in ('branch', 'group') and ${named}`, rough: begun, most: 2000 },
  ]
}

function isNamed({ words, common, ...search }: UnitSearch): Sql {
  const each = words.map(({ first, later }) => sql`(d.search like ${first} or d.search like ${later})`)
  return sql`${sql.join(each, sql` and `)} and ' ' || d.search like all(${common}::text[]) and ${hasAccents(search)}`
}

function hasAccents({ sameWords }: Pick<UnitSearch, 'sameWords'>): Sql {
  return sql`' ' || replace(d.same_name, '-', ' ') like all(${sameWords}::text[])`
}

function isCoded({ code }: UnitSearch): Sql {
  return sql`(d.code >= ${code} and d.code <= ${code}::text || 'Z' and starts_with(d.code, ${code}))`
}

/** Written as a value, so that it is asked of each name that was found; as a condition the scope would be read first. */
function isSeen(scope: Scope, on: Day): Sql {
  if (scope.everywhere) return sql`true`
  return sql`coalesce((select true where ${reaches(scope, sql`d.unit`, sql`${on}::date`)}), false)`
}

/** The same for very many names: the whole scope, read once. */
function isOneSeen(scope: Scope, on: Day): Sql {
  return scope.everywhere ? sql`true` : sql`(d.unit in (${under(scope.units, on)})) is true`
}

/** All steps at once, over everything at and below these units. */
async function matchesAmong(
  db: Reader,
  scope: readonly string[],
  search: UnitSearch,
  on: Day,
  limit: number,
): Promise<Unit[]> {
  const whichever = (value: (step: Step, at: number) => Sql) => {
    const each = steps(search).map((step, at) => sql`when ${step.where} then ${value(step, at)}`)
    return sql.join(each, sql` `)
  }
  const { rows } = await sql<Unit>`
    select ${unitColumns} from (
      select *, case ${whichever((_, at) => sql.lit(at))} end as step, case ${whichever(({ rough }) => rough)} end as rough
      from organization.description d
      where d.unit = any(array(${under(scope, on)})) and ${standsOn(on)}
        and (${isNamed(search)} or ${isCoded(search)})
    ) d
    order by d.step, d.rough, ${byLevel} limit ${limit}`.execute(db)
  return rows
}

async function isNarrow(db: Reader, scope: readonly string[], on: Day): Promise<boolean> {
  const { rows } = await sql<{ units: number }>`
    select count(*) as units from (${under(scope, on)} limit ${narrow}) below`.execute(db)
  return rows[0]!.units < narrow
}

function under(scope: readonly string[], on: Day): Sql {
  return sql`
    select unit from organization.lineage
    where ancestor = any(${scope}::uuid[]) and (during @> ${on}::date) is true`
}

const byLevel = sql`array_position(${sql.val(levels)}::text[], d.level), d.search, d.code, d.unit`

/** Asked of what was found ("is true"): an index of days would be read for every unit there is. */
function standsOn(on: Day): Sql {
  return sql`(d.during @> ${on}::date) is true`
}
