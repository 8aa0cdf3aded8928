import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Asking } from '#platform/query.ts'
import type { NameSearch } from './name-search.ts'
import { allSeen, isNarrow, isSeen } from './seen.query.ts'

export type Match = { id: string; name: string; birth: string | null }
type Sql = RawBuilder<unknown>

const words = sql`(' ' || p.search || ' ')`
const sameWords = sql`(' ' || p.same_name || ' ')`
const byName = sql`p.sort_key, p.id`
/** Of so many persons at the front of the alphabet the answers are often enough, when a query answers with very many. */
const front = sql`2000`

/**
 * The persons whose names answer a query, best first (`rankName`), and by given name where equal. What asks for little
 * is asked first: every step is one index, read only as far as the page needs.
 */
export async function nameMatches(asking: Asking, search: NameSearch, limit: number): Promise<Match[]> {
  const scope = asking.actor.may.read
  if (!scope.everywhere && (await isNarrow(asking.db, scope.units)))
    return matchesAmong(asking, scope.units, search, limit)
  const found: Match[] = []
  for (const step of steps(search)) {
    found.push(...(await take(asking, step, found, limit - found.length)))
    if (found.length === limit) break
  }
  return found
}

type Step = { from?: Sql; where: Sql; order: Sql }

/** Same name; same given name; names that begin so; names with such words, at the front of the alphabet, then anywhere. */
function steps(search: NameSearch): Step[] {
  const known = sql`p.name is not null and p.id = p.canonical`
  const persons = sql`people.person p`
  const few = sql`(select * from people.person p where ${known} order by ${byName} limit ${front}) p`
  const anywhere = sql`${words} like ${search.rarest} and ${begins(search)}`
  return [
    { where: isWhole(search), order: sql`p.same_name <> ${search.sameWhole}, ${byName}` },
    { where: isGiven(search), order: sql`p.given collate "C", ${byName}` },
    { where: isPrefix(search), order: sql`p.search collate "C", ${byName}` },
    { from: few, where: begins(search), order: byName },
    { where: anywhere, order: byName },
  ].map((step) => ({ ...step, from: step.from ?? persons, where: sql`${known} and ${step.where}` }))
}

async function take(asking: Asking, step: Step, found: Match[], limit: number): Promise<Match[]> {
  const before = found.map((match) => match.id)
  const { rows } = await sql<Match>`
    select p.id, p.name, p.birth from ${step.from}
    where ${step.where} and p.id <> all(${before}::uuid[]) and ${isSeen(asking.actor, 'read', sql`p.id`)}
    order by ${step.order} limit ${limit}`.execute(asking.db)
  return rows
}

/** Under few units everybody is looked at. */
async function matchesAmong(
  { db, actor }: { db: Asking['db']; actor: Actor },
  units: readonly string[],
  search: NameSearch,
  limit: number,
): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select p.id, p.name, p.birth from people.person p
    where p.id in (${allSeen(actor, units)}) and p.name is not null and ${begins(search)}
    order by case when ${isWhole(search)} and p.same_name = ${search.sameWhole} then 1 when ${isWhole(search)} then 2
      when ${isGiven(search)} then 3 when ${isPrefix(search)} then 4 else 5 end, ${byName}
    limit ${limit}`.execute(db)
  return rows
}

function isWhole({ whole, sameWords: exact }: NameSearch): Sql {
  return sql`p.search collate "C" = ${whole} and ${sameWords} like all(${exact}::text[])`
}

function isGiven({ givens, words: all, sameWords: exact }: NameSearch): Sql {
  return sql`p.given collate "C" = any(${givens}::text[]) and ${words} like all(${all}::text[])
    and ${sameWords} like all(${exact}::text[])`
}

/** The last word of the query may be only begun; what comes after U+10FFFF begins otherwise. */
function isPrefix({ prefix, sameBegins }: NameSearch): Sql {
  return sql`p.search collate "C" >= ${prefix} and p.search collate "C" < ${`${prefix}\u{10FFFF}`}
    and ${sameWords} like all(${sameBegins}::text[])`
}

function begins({ begins: all, sameBegins }: NameSearch): Sql {
  return sql`${words} like all(${all}::text[]) and ${sameWords} like all(${sameBegins}::text[])`
}
