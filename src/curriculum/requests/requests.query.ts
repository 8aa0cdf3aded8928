import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Actor, holds } from '#platform/actor.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { RequestState } from './request.store.ts'

/** What a unit asks to be taught, who asks with it, and what became of it. */
export type Request = {
  id: string
  unit: string
  unitName: string | null
  what: string
  why: string
  byName: string
  at: string
  joined: number
  state: 'open' | RequestState
  answer: string
  owner: string | null
  programme: string | null
}

/** Requests of the asker's units and, for whoever writes programmes, of all units under hers; those still open first. */
export const requests = query({
  name: 'curriculum.requests',
  input: z.object({}),
  run: ({ db, actor }: Asking) => requestsWhere({ db, actor }, sql`true`),
})

export async function getRequest(asking: Pick<Asking, 'db' | 'actor'>, id: string): Promise<Request> {
  const [request] = await requestsWhere(asking, sql`q.id = ${id}`)
  if (!request) throw new Refusal('missing', 'Không có yêu cầu này trong phạm vi của bạn.')
  return request
}

async function requestsWhere(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  where: RawBuilder<unknown>,
): Promise<Request[]> {
  const { rows } = await sql<Request>`
    select q.id, q.unit, q.what, q.why, q.by_name as "byName", q.at::text,
      (select d.name from organization.description d where d.unit = q.unit order by lower(d.during) desc limit 1) as "unitName",
      (select count(*) from curriculum.request_joined j where j.request = q.id) as joined,
      coalesce(s.state, 'open') as state, coalesce(s.answer, '') as answer, s.by_name as owner, s.programme
    from curriculum.request q
    left join lateral (
      select state, answer, by_name, programme from curriculum.request_step
      where request = q.id order by seq desc limit 1
    ) s on true
    where ${where} and ${isSeen(actor)}
    order by coalesce(s.state, 'open') <> 'open', joined desc, q.at desc limit 500`.execute(db)
  return rows
}

/** A request exists for who reads the unit that asks: that unit's own people and those above it. */
function isSeen(actor: Actor): RawBuilder<boolean> {
  const { read } = actor.may
  if (read.everywhere) return sql<boolean>`true`
  if (!holds(actor, 'read')) return sql<boolean>`false`
  return sql<boolean>`exists (
    select from organization.lineage l where l.unit = q.unit and l.ancestor = any(${read.units}::uuid[]))`
}
