import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { type PostShown, postsOn } from './posts-on.query.ts'
import { isNarrow, isPostSeen } from './seen.query.ts'
import { byRank } from './title.ts'

export type UnitPerson = { id: string; name: string; birth: string | null; posts: PostShown[] }
export type UnitPeople = { people: UnitPerson[]; next: string | null }

const Input = z.object({
  unit: z.string().optional(),
  on: DayText.optional(),
  /** Also who holds a post anywhere below. */
  below: z.boolean().default(false),
  limit: z.number().int().min(1).max(1000).default(100),
  /** Where the page before ended, as its `next` said. */
  after: z.string().optional(),
})

/**
 * Who holds a post in a unit on a day: of the unit itself everybody at once, by rank of title, then by given name; with
 * the units below it page by page, by given name.
 */
export const unitPeople = query({
  name: 'people.unit-people',
  input: Input,
  async run(asking: Asking, { unit: codeOrId, on, below, limit, after }): Promise<UnitPeople> {
    const day = on ?? asking.today
    const unit = await getUnit(asking, codeOrId, day)
    const rows = below
      ? await under(asking, unit.id, day, limit + 1, after)
      : await directly(asking, unit.id, day)
    const page = below ? rows.slice(0, limit) : rows
    const posts = await postsOn(
      asking,
      page.map((row) => row.id),
      day,
    )
    const people = page.map(({ sortKey: _, ...row }) => ({ ...row, posts: posts.get(row.id) ?? [] }))
    const last = page.at(-1)
    return {
      people: below
        ? people
        : people.toSorted((one, other) => byRank(title(one, unit.id), title(other, unit.id))),
      next: rows.length > page.length && last ? `${last.sortKey}|${last.id}` : null,
    }
  },
})

type Row = Omit<UnitPerson, 'posts'> & { sortKey: string }

async function directly({ db, actor }: Asking, unit: string, on: Day): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.name, p.birth, p.sort_key as "sortKey" from people.person p
    where p.id in (
      select t.person from people.tenure t
      where t.unit = ${unit} and t.during @> ${on}::date and ${isPostSeen(actor)}
    ) order by p.sort_key, p.id`.execute(db)
  return rows
}

/** Under few units by unit; under many the country is read by name, and asked of each whether she stands there. */
async function under(
  { db, actor }: Asking,
  unit: string,
  on: Day,
  limit: number,
  after = '|',
): Promise<Row[]> {
  const seen = sql`t.during @> ${on}::date and ${isPostSeen(actor)}`
  // Of each person it is asked where she stands; `offset 0` keeps the planner from reading all of the unit for each.
  const isThere = (await isNarrow(db, [unit]))
    ? sql`p.id in (
        select t.person from organization.lineage u join people.tenure t on t.unit = u.unit
        where u.ancestor = ${unit} and u.during @> ${on}::date and ${seen})`
    : sql`coalesce((
        select true from people.tenure t
        where t.person = p.id and ${seen} and exists (
          select from organization.lineage u
          where u.unit = t.unit and u.ancestor = ${unit} and u.during @> ${on}::date offset 0)
        limit 1), false)`
  const [key = '', id] = after.split('|')
  const { rows } = await sql<Row>`
    select p.id, p.name, p.birth, p.sort_key as "sortKey" from people.person p
    where p.name is not null and p.id = p.canonical and ${isThere}
      and (p.sort_key, p.id) > (${key}, ${id || '00000000-0000-0000-0000-000000000000'}::uuid)
    order by p.sort_key, p.id limit ${limit}`.execute(db)
  return rows
}

/** The highest title in the unit itself. */
function title({ posts }: UnitPerson, unit: string): string {
  return posts.find((post) => post.unitId === unit)?.title ?? ''
}
