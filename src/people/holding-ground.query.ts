import { sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { HoldingGround } from './place-confirmed.ts'
import { branchesWaiting } from './waiting.query.ts'
import { postsWaiting } from './waiting-ground.query.ts'

/** What waits in a split unit from a day on, or from the day of the split, and the successors that the asker administers. */
export async function holdingGround(
  asking: Asking,
  unit: string,
  asked: Day | undefined,
): Promise<HoldingGround> {
  const split = await splitDay(asking, unit)
  const day = asked ?? split
  if (day < split)
    throw new Refusal('conflict', `Đơn vị này tách từ ngày ${split}; hãy xếp từ ngày đó trở đi.`)
  const branches = (await branchesWaiting(asking, [unit], day)).get(unit) ?? []
  const posts = await postsWaiting(asking, [unit], { from: day, until: null })
  return { unit, day, branches, posts: onceEach(posts), successors: await successorsOf(asking, unit, split) }
}

async function splitDay({ db }: Asking, unit: string): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select min(lower(during)) as day from organization.description where unit = ${unit} and holding`.execute(
    db,
  )
  return rows[0]!.day
}

/** As they stood from the day of the split; what they went on in since takes what they are given. */
async function successorsOf(
  { db, actor }: Asking,
  unit: string,
  split: Day,
): Promise<HoldingGround['successors']> {
  const day = sql`${split}::date`
  const { rows } = await sql<HoldingGround['successors'][number]>`
    select d.unit as id, d.name, d.level, d.code
    from organization.live_succession s
    join organization.description d on d.unit = s.new and d.during @> ${day}
    where s.old = ${unit} and ${reaches(actor.may.administer, sql`d.unit`, day)}`.execute(db)
  return rows
}

/** A posting may come and go: out of the unit into another, and back. */
function onceEach<Post extends { posting: string }>(posts: Post[]): Post[] {
  return [...new Map(posts.map((post) => [post.posting, post])).values()]
}
