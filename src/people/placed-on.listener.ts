import { sql } from 'kysely'
import type { ActUndoing } from '#organization/act.ts'
import type { Writer } from '#platform/database.ts'
import { listener } from '#platform/happening.ts'
import { Refusal } from '#platform/refusal.ts'

/** An act cannot be undone while another placed posts in a unit that it made, or placed those that it put out of one. */
export const refuseWhilePostsArePlaced = listener<ActUndoing>(
  'organization.act-undoing',
  async ({ trx }, { act, made }) => {
    const acts = [...(await placedIn(trx, act, made)), ...(await placedOutOf(trx, act))]
    if (acts.length === 0) return
    throw new Refusal(
      'conflict',
      'Chưa hoàn tác được: có chức vụ đã được xếp theo việc này. Hãy hoàn tác việc xếp đó trước.',
      [...new Set(acts.map(({ title, day }) => `${title} (${day})`))],
    )
  },
)

type Placing = { title: string; day: string }

async function placedIn(trx: Writer, act: string, made: string[]): Promise<Placing[]> {
  const { rows } = await sql<Placing>`
    select distinct a.title, a.day
    from people.live_reassignment r join organization.act a on a.id = r.act
    where r.unit = any(${made}::uuid[]) and r.act <> ${act} limit 20`.execute(trx)
  return rows
}

/** Posts that stood, as declared or as placed before, in what went on until this act ended it, and were placed from that day. */
async function placedOutOf(trx: Writer, act: string): Promise<Placing[]> {
  const { rows } = await sql<Placing>`
    with ended as materialized (
      select c.unit, e.day
      from organization.effect e
      join organization.continuation c on c.as_unit = e.unit and upper(c.during) = e.day
      where e.act = ${act} and e.standing = 'closed'
        and not exists (select from organization.succession s where s.act = e.act and s.old = e.unit)
    ), out_of as (
      select p.id as posting, ended.day from ended join people.posting p on p.unit = ended.unit
      union
      select r.posting, ended.day from ended join people.live_reassignment r on r.unit = ended.unit
    )
    select distinct a.title, a.day
    from out_of o
    join people.live_reassignment r on r.posting = o.posting and r.day = o.day
    join organization.act a on a.id = r.act
    where r.act <> ${act} limit 20`.execute(trx)
  return rows
}
