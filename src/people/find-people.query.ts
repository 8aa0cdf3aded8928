import { sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { type Match, nameMatches } from './name-matches.query.ts'
import { nameSearch } from './name-search.ts'
import { normalNationalId } from './national-id.ts'
import { codeKey, nationalIdKey } from './person-facts.ts'
import { normalPhone } from './phone.ts'
import { type PostShown, postsOn } from './posts-on.query.ts'
import { rankName } from './search-name.ts'
import { isSeen } from './seen.query.ts'

export type FoundPerson = Match & { posts: PostShown[] }
export type FoundPeople = { people: FoundPerson[]; more: boolean }

const Input = z.object({
  text: z.string().max(200),
  /** The day whose posts are shown beside the names; left out: today. */
  on: DayText.optional(),
  limit: z.number().int().min(1).max(100).default(20),
})

/** People by name, with or without diacritics, best answers first; or by exact code, citizen number or telephone number. */
export const findPeople = query({
  name: 'people.find-people',
  input: Input,
  async run(asking: Asking, { text, on, limit }): Promise<FoundPeople> {
    const marked = await withMark(asking, text, limit + 1)
    const matches = marked.length > 0 ? marked : await byName(asking, text, limit + 1)
    const shown = matches.slice(0, limit)
    const ids = shown.map((match) => match.id)
    const posts = await postsOn(asking, ids, on ?? asking.today)
    const people = shown.map((match) => ({ ...match, posts: posts.get(match.id) ?? [] }))
    return { people, more: matches.length > limit }
  },
})

async function byName(asking: Asking, text: string, limit: number): Promise<Match[]> {
  const search = nameSearch(text)
  if (!search) return []
  const matches = await nameMatches(asking, search, limit)
  const ranked = matches.map((match) => ({ match, rank: rankName(text, match.name) }))
  return ranked.toSorted((one, other) => other.rank - one.rank).map(({ match }) => match)
}

/** Whoever has exactly this code, citizen number or telephone number; several people may share a telephone. */
async function withMark(asking: Asking, text: string, limit: number): Promise<Match[]> {
  const marked = await personsMarked(asking, text)
  if (marked.length === 0) return []
  const { rows } = await sql<Match>`
    select p.id, p.name, p.birth from people.person p
    where p.id = any(${marked}::uuid[]) and p.name is not null and ${isSeen(asking.actor, 'read', sql`p.id`)}
    order by p.sort_key, p.id limit ${limit}`.execute(asking.db)
  return rows
}

async function personsMarked({ db, secrets }: Asking, text: string): Promise<string[]> {
  const number = normalNationalId(text)
  const keys = [codeKey(text), ...(number === undefined ? [] : [nationalIdKey(secrets, number)])]
  const { rows } = await sql<{ id: string }>`
    select q.canonical as id from people.live_identifier i join people.person q on q.id = i.person
    where i.key = any(${keys}::text[])
    union
    select id from people.person where phone = ${normalPhone(text) ?? null} and id = canonical`.execute(db)
  return rows.map((row) => row.id)
}
