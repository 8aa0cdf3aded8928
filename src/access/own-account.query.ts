import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { KnownGrant } from './accounts.query.ts'
import { getSignedIn } from './authority.step.ts'

export type OwnToken = { id: string; name: string; created: string; until: Day | null; revoked: boolean }
export type OwnAccount = {
  login: string
  name: string
  grants: KnownGrant[]
  tokens: OwnToken[]
}

/** One's own account: the roles that count, and the API keys, the latest first. */
export const ownAccount = query({
  name: 'access.own-account',
  input: z.object({}),
  async run({ db, actor, today }: Asking): Promise<OwnAccount | null> {
    const account = getSignedIn(actor)
    const { rows } = await sql<OwnAccount>`
      select a.login, a.name, (
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'unit', g.unit, 'role', g.role, 'ended', false,
          'unitName', (select name from organization.description where unit = g.unit
            order by during @> ${today}::date desc, lower(during) desc limit 1),
          'from', lower(g.during), 'until', upper(g.during) - 1) order by lower(g.during)), '[]')
        from access.live_grant g where g.account = a.id
      ) as grants, (
        select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'created', t.created,
          'until', (t.expires at time zone 'Asia/Ho_Chi_Minh')::date - 1,
          'revoked', not exists (select from access.live_token l where l.id = t.id)) order by t.created desc), '[]')
        from access.token t where t.account = a.id
      ) as tokens
      from access.live_account a where a.id = ${account}`.execute(db)
    return rows[0] ?? null
  },
})
