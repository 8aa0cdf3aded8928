import { sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import { country, levels } from '#organization/unit.ts'
import type { Scope } from '#platform/actor.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { isPostSeen, isPostWithin } from './seen.query.ts'
import { byRank } from './title.ts'

/** A post as lists show it beside a name. Above: the names of the units over it that the asker reads, the nearest first. */
export type PostShown = {
  title: string
  unit: string
  above: string[]
  /** Null for a post outside the asker's scope, which is shown as unit and title only. */
  unitId: string | null
}

/** The posts that these persons hold on a day, as far as they exist for the asker, by rank of title. */
export async function postsOn(
  { db, actor }: Asking,
  persons: string[],
  on: Day,
): Promise<Map<string, PostShown[]>> {
  const { rows } = await sql<PostShown & { person: string }>`
    select t.person, g.title, d.name as unit, ${namesAbove(actor.may.read, on)} as above,
      case when ${isPostWithin(actor, 'read')} then t.unit end as "unitId"
    from people.tenure t
    join people.posting g on g.id = t.posting
    join organization.description d on d.unit = t.unit and d.during @> ${on}::date
    where t.person = any(${persons}::uuid[]) and t.during @> ${on}::date and ${isPostSeen(actor)}`.execute(db)
  const shown = rows.toSorted((one, other) => byRank(one.title, other.title))
  const posts = new Map(persons.map((person): [string, PostShown[]] => [person, []]))
  for (const { person, ...post } of shown) posts.get(person)?.push(post)
  return posts
}

/** The names of the units above the tenure's unit on a day, as far as a scope reaches, the country left out. */
function namesAbove(scope: Scope, on: Day) {
  return sql`array(
    select a.name from organization.lineage l
    join organization.description a on a.unit = l.ancestor and a.during @> ${on}::date
    where l.unit = t.unit and l.during @> ${on}::date and l.ancestor <> t.unit and l.ancestor <> ${country}
      and ${reaches(scope, sql`l.ancestor`, sql`${on}::date`)}
    order by array_position(${[...levels]}::text[], a.level) desc)`
}
