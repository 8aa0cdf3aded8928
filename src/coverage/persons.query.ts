import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { getUnit, reaches } from '#organization/find-unit.query.ts'
import { country, levels, type Unit } from '#organization/unit.ts'
import type { Scope } from '#platform/actor.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Fraction } from './rate.ts'
import { readings } from './reading.query.ts'
import { measureAt } from './scheme-at.query.ts'
import { sides } from './sides.ts'

/** A post of a listed person: above it the units between it and the unit of the list, the nearest first. Outside the asker's scope it is title and unit's name. */
export type ListedPost = { title: string; unit: string; above: string[]; unitId: string | null }

/** A person behind a number, with the posts that put her there on the day. */
export type ListedPerson = {
  id: string
  name: string
  birth: string | null
  covered: boolean
  posts: ListedPost[]
}

export type PersonList = Fraction & { persons: ListedPerson[]; next: string | null }

const Input = z.object({
  scheme: z.string(),
  measure: z.string(),
  unit: z.string().optional(),
  on: DayText,
  side: z.enum(sides),
  limit: z.number().int().min(1).max(100_000).default(100),
  /** Where the page before ended, as its `next` said. */
  after: z.string().optional(),
})

/** The persons behind a side of a fraction, by given name: who is in the group, who of them is covered, who is missing. */
export const persons = query({
  name: 'coverage.persons',
  input: Input,
  async run(
    asking: Asking,
    { scheme, measure: key, unit: codeOrId, on, side, limit, after },
  ): Promise<PersonList> {
    const unit = await getUnit(asking, codeOrId, on)
    const measure = await measureAt(asking, scheme, key, unit.id, on)
    const [afterKey, afterId] = (after ?? '|').split('|')
    const onSide = {
      population: sql`true`,
      covered: sql`s.covered @> ${on}::date`,
      missing: sql`not s.covered @> ${on}::date`,
    }
    const { rows } = await sql<ListedPerson & { sortKey: string }>`
      select p.id, p.name, p.birth, p.sort_key as "sortKey", s.covered @> ${on}::date as covered,
        coalesce(t.posts, '[]') as posts
      from (
        select s.person, s.covered, q.sort_key
        from coverage.standing s join people.person q on q.id = s.person
        where s.measure = ${measure.no} and s.unit = ${unit.id} and s.grouped @> ${on}::date and ${onSide[side]}
          and (q.sort_key, q.id) > (${afterKey ?? ''}, ${afterId || '00000000-0000-0000-0000-000000000000'}::uuid)
        order by q.sort_key, q.id limit ${limit + 1}
      ) s
      join people.person p on p.id = s.person
      left join lateral (
        select json_agg(json_build_object('title', g.title, 'unit', d.name, 'above', ${namesBetween(unit, asking.actor.may.read, on)},
            'unitId', case when ${reaches(asking.actor.may.read, sql`t.unit`, sql`${on}::date`)} then t.unit end) order by g.title) as posts
        from people.tenure t
        join people.posting g on g.id = t.posting
        join organization.description d on d.unit = t.unit and d.during @> ${on}::date
        where t.person = p.id and t.during @> ${on}::date and (${measure.restricted}::boolean or g.kind <> 'planned')
      ) t on true
      order by p.sort_key, p.id`.execute(asking.db)
    const [fraction] = await readings(asking.db, [unit.id], [measure.no], on)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      population: fraction?.population ?? 0,
      covered: fraction?.covered ?? 0,
      persons: page.map(({ sortKey: _, ...person }) => person),
      next: rows.length > limit && last ? `${last.sortKey}|${last.id}` : null,
    }
  },
})

/** What stands between a post's unit and the unit of the list, by name, the nearest first: the lower levels of its path. */
function namesBetween({ id, level }: Unit, scope: Scope, on: Day): RawBuilder<unknown> {
  const rank = sql`array_position(${[...levels]}::text[], a.level)`
  const lower =
    id === country ? sql`l.ancestor <> ${id}::uuid` : sql`${rank} > ${levels.indexOf(level) + 1}::int`
  return sql`array(
    select a.name from organization.lineage l
    join organization.description a on a.unit = l.ancestor and a.during @> ${on}::date
    where l.unit = t.unit and l.during @> ${on}::date and l.ancestor <> t.unit and ${lower}
      and ${reaches(scope, sql`l.ancestor`, sql`${on}::date`)}
    order by ${rank} desc)`
}
