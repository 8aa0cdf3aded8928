import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { PostingKind } from './posting.ts'
import { isPostSeen, isPostWithin } from './seen.query.ts'
import { byRank } from './title.ts'

/**
 * A post where and when it stood, under the name the unit had then: one posting is several rows when its unit was
 * merged or renamed. `until` is the first day no longer in it, or null.
 */
export type PostHeld = {
  posting: string
  title: string
  unitId: string
  unit: string
  from: Day
  until: Day | null
  fullTime: boolean
  kind: PostingKind
  term: string | null
  decision: string | null
}

export type PostElsewhere = { title: string; unit: string }

/** The posts of a person, as far as they exist for the asker: a posting that ever stood in her scope whole, others by title and unit. */
export async function postsHeld(
  { db, actor }: Asking,
  person: string,
): Promise<{ posts: PostHeld[]; elsewhere: PostElsewhere[] }> {
  const { rows } = await sql<PostHeld & { within: boolean }>`
    with post as (
      select g.id, bool_or(${isPostWithin(actor, 'read')}) as within, bool_or(${isPostSeen(actor)}) as seen
      from people.tenure t join people.posting g on g.id = t.posting
      where t.person = ${person} group by g.id
    )
    select g.id as posting, g.title, s.unit as "unitId", s.name as unit, lower(s.during) as "from", upper(s.during) as until,
      g.full_time as "fullTime", g.kind, g.term, g.decision, post.within
    from post join people.posting g on g.id = post.id
    cross join lateral (${stands}) s
    where post.seen
    order by lower(s.during) desc`.execute(db)
  const posts = rows.filter((row) => row.within).map(({ within: _, ...post }) => post)
  const elsewhere = rows.filter((row) => !row.within).map(({ title, unit }) => ({ title, unit }))
  return { posts, elsewhere: inOrder(elsewhere) }
}

/** The unbroken times of a posting in a unit under one name. */
const stands: RawBuilder<unknown> = sql`
  select t.unit, d.name, unnest(range_agg(t.during * d.during)) as during
  from people.tenure t join organization.description d on d.unit = t.unit and d.during && t.during
  where t.posting = g.id group by t.unit, d.name`

/** Each once, in an order that says nothing of their days. */
function inOrder(posts: PostElsewhere[]): PostElsewhere[] {
  const once = new Map(posts.map((post) => [`${post.title} ${post.unit}`, post]))
  return [...once.values()].toSorted(
    (one, other) => byRank(one.title, other.title) || (one.unit < other.unit ? -1 : 1),
  )
}
