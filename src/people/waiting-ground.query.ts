import { sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import type { Unit } from '#organization/unit.ts'
import type { Right } from '#platform/actor.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { PostingKind } from './posting.ts'
import { isPostSeen } from './seen.query.ts'
import type { TitleCode } from './title.ts'

/** A post that waits for somebody to say where it went. */
export type WaitingPost = {
  posting: string
  person: string
  name: string
  title: TitleCode
  kind: PostingKind
  from: Day
  until: Day | null
}

/** The posts that stand in these holding units on any of some days, by unit and given name, as far as they exist for the asker. */
export async function postsWaiting(
  { db, actor }: Asking,
  units: string[],
  days: { from: Day; until: Day | null },
): Promise<(WaitingPost & { unit: string })[]> {
  const { rows } = await sql<WaitingPost & { unit: string }>`
    select t.unit, g.id as posting, p.id as person, p.name, g.title, g.kind, lower(g.during) as "from",
      upper(g.during) as until
    from people.tenure t
    join people.posting g on g.id = t.posting
    join people.person p on p.id = t.person
    where t.unit = any(${units}::uuid[]) and t.during && daterange(${days.from}::date, ${days.until}::date)
      and ${isPostSeen(actor)}
    order by t.unit, p.sort_key, g.id`.execute(db)
  return rows
}

/** A post that ended because its unit was abolished: that unit as it last was, and the first day without it. */
export type OrphanedPost = WaitingPost & { unit: Pick<Unit, 'id' | 'name' | 'level' | 'code'>; day: Day }

type Wanted = {
  /** The units that it may have been under, or what these went on in. */
  under?: string[]
  on: Day
  postings?: string[]
  right: Right
  limit: number
}

/**
 * Posts whose unit, or what it went on in, was abolished by a day before they would have ended, and that nobody placed
 * since; latest first. Only where the asker's right reached that unit on its last day.
 */
export async function orphanedPosts(
  { db, actor }: Asking,
  { under, on, postings, right, limit }: Wanted,
): Promise<OrphanedPost[]> {
  const last = sql`a.day - 1`
  const [seen, planned] = [actor.may[right], actor.may.personnel].map((scope) =>
    reaches(scope, sql`a.unit`, last),
  )
  const isUnder = under
    ? sql`exists (
        select from organization.lineage l
        join organization.continuation k on k.unit = l.ancestor and k.as_unit = any(${under}::uuid[])
        where l.unit = a.unit and l.during @> ${last})`
    : sql`true`
  const { rows } = await sql<OrphanedPost>`
    with abolished as materialized (
      select e.unit, e.day from organization.live_effect e
      where e.standing = 'closed' and e.day <= ${on}::date
        and not exists (select from organization.live_succession s where s.old = e.unit)
    ), station as (
      select g.id, g.unit, null::date as day from people.live_posting g
      where not exists (select from people.live_reassignment r where r.posting = g.id)
      union all
      select r.posting, r.unit, r.day from people.live_reassignment r
      where not exists (
        select from people.live_reassignment n where n.posting = r.posting and (n.day, n.seq) > (r.day, r.seq))
    )
    select g.id as posting, p.id as person, p.name, g.title, g.kind, lower(g.during) as "from", upper(g.during) as until,
      jsonb_build_object('id', d.unit, 'name', d.name, 'level', d.level, 'code', d.code) as unit, a.day
    from abolished a
    join organization.description d on d.unit = a.unit and d.during @> (${last})
    join organization.continuation c on c.as_unit = a.unit and upper(c.during) = a.day
    join station s on s.unit = c.unit and (s.day is null or s.day < a.day)
    join people.live_posting g on g.id = s.id and (upper_inf(g.during) or upper(g.during) > a.day)
    join people.person q on q.id = g.person
    join people.person p on p.id = q.canonical
    where ${isUnder} and ${seen} and (g.kind <> 'planned' or ${planned})
      and (${postings ?? null}::uuid[] is null or g.id = any(${postings ?? null}::uuid[]))
    order by a.day desc, d.search, d.unit, p.sort_key, g.id
    limit ${limit}`.execute(db)
  return rows
}
