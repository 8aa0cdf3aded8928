import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Asking } from '#platform/query.ts'
import type { NameSearch } from './name-search.ts'
import { allSeen, isNarrow, isSeen } from './seen.query.ts'

export type Match = { id: string; name: string; birth: string | null }
type Sql = RawBuilder<unknown>

const words = sql`(' ' || p.search || ' ')`
const sameWords = sql`(' ' || p.same_name || ' ')`
const byName = sql`p.sort_key, p.id`
const known = sql`p.name is not null and p.id = p.canonical`
/** How many persons are looked at to learn how many answer, and how many answers among them are many: one in fifty. */
const sample = { persons: sql`2000`, many: 40 }

/**
 * The persons whose names answer a query, best first (`rankName`), and by given name where equal. What asks for little
 * is asked first: every step is one index, read only as far as the page needs.
 */
export async function nameMatches(asking: Asking, search: NameSearch, limit: number): Promise<Match[]> {
  const scope = asking.actor.may.read
  if (!scope.everywhere && (await isNarrow(asking.db, scope.units)))
    return matchesAmong(asking, scope.units, search, limit)
  const found: Match[] = []
  for (const step of [sameName, sameGiven, sameBeginning, sameWordsAnywhere]) {
    found.push(...(await take(asking, await step(search, asking.db), limit - found.length)))
    if (found.length === limit) break
  }
  return found
}

/** A way to some of the persons `p`, in the order in which to read them; those of an earlier step are not among them. */
type Step = { from: Sql; where: Sql; order: Sql }
const persons = sql`people.person p`

function sameName(search: NameSearch): Step {
  return { from: persons, where: isWhole(search), order: sql`p.same_name <> ${search.sameWhole}, ${byName}` }
}

function sameGiven(search: NameSearch): Step {
  const where = sql`${isGiven(search)} and not ${isWhole(search)}`
  return { from: persons, where, order: sql`p.given collate "C", ${byName}` }
}

function sameBeginning(search: NameSearch): Step {
  const where = sql`${isPrefix(search)} and not ${isGiven(search)} and not ${isWhole(search)}`
  return { from: persons, where, order: sql`p.search collate "C", ${byName}` }
}

/** Where many answer, everybody is read by given name until the page is full; where few do, the words are looked up. */
async function sameWordsAnywhere(search: NameSearch, db: Reader): Promise<Step> {
  const where = sql`${begins(search)} and not ${isPrefix(search)} and not ${isGiven(search)} and not ${isWhole(search)}`
  const [one, two, three] = search.probes
  const lookedUp = sql`(select * from people.person p
    where ${known} and ${words} like ${one} and ${words} like ${two} and ${words} like ${three} offset 0) p`
  // A value, not a condition: PostgreSQL expects it of every other person, and so reads in order until it has enough.
  const asValue = sql`coalesce(${where}, false)`
  return (await areMany(db, search))
    ? { from: persons, where: asValue, order: byName }
    : { from: lookedUp, where, order: byName }
}

async function areMany(db: Reader, search: NameSearch): Promise<boolean> {
  const { rows } = await sql<{ answers: number }>`
    select count(*) as answers from (
      select * from people.person p where ${known} order by ${byName} limit ${sample.persons}
    ) p where ${begins(search)}`.execute(db)
  return rows[0]!.answers >= sample.many
}

async function take({ db, actor }: Asking, { from, where, order }: Step, limit: number): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select p.id, p.name, p.birth from ${from}
    where ${known} and ${where} and ${isSeen(actor, 'read', sql`p.id`)}
    order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** Under few units everybody is looked at. */
async function matchesAmong(
  { db, actor }: { db: Reader; actor: Actor },
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
  return sql`(p.search collate "C" = ${whole} and ${sameWords} like all(${exact}::text[]))`
}

function isGiven({ givens, words: all, sameWords: exact }: NameSearch): Sql {
  return sql`(p.given collate "C" = any(${givens}::text[]) and ${words} like all(${all}::text[])
    and ${sameWords} like all(${exact}::text[]))`
}

/** The last word of the query may be only begun; what comes after U+10FFFF begins otherwise. */
function isPrefix({ prefix, sameBegins }: NameSearch): Sql {
  return sql`(p.search collate "C" >= ${prefix} and p.search collate "C" < ${`${prefix}\u{10FFFF}`}
    and ${sameWords} like all(${sameBegins}::text[]))`
}

function begins({ begins: all, sameBegins }: NameSearch): Sql {
  return sql`${words} like all(${all}::text[]) and ${sameWords} like all(${sameBegins}::text[])`
}
