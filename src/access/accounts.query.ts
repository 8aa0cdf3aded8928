import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { requireAdministering, within } from './authority.step.ts'
import type { Role } from './role.ts'

export type KnownGrant = {
  id: string
  unit: string
  unitName: string
  role: Role
  from: Day
  /** The last day; null without end. */
  until: Day | null
  ended: boolean
}

export type KnownAccount = {
  id: string
  login: string
  name: string
  closed: boolean
  /** Whether a password was ever set. */
  ready: boolean
  grants: KnownGrant[]
}

/**
 * The accounts with a role, old or new, over a unit that the asker administers, by login; of their roles only those.
 * `search` is a part of the login or name; `account` asks for one. At most 200.
 */
export const listAccounts = query({
  name: 'access.accounts',
  input: z.object({ search: z.string().optional(), account: Id.optional() }),
  async run({ db, actor, today }: Asking, { search, account }) {
    requireAdministering(actor)
    const part = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<KnownAccount>`
      select a.id, a.login, a.name, a.secret is not null as ready,
        not exists (select from access.live_account l where l.id = a.id) as closed,
        jsonb_agg(jsonb_build_object('id', g.id, 'unit', g.unit, 'unitName', d.name, 'role', g.role,
          'from', lower(g.during), 'until', upper(g.during) - 1,
          'ended', not exists (select from access.live_grant l where l.id = g.id)) order by lower(g.during)) as grants
      from access.account a
      join access.grant g on g.account = a.id
      cross join lateral (
        select name from organization.description where unit = g.unit
        order by during @> ${today}::date desc, lower(during) desc limit 1
      ) d
      where not exists (select from platform.undone u where u.source = g.source)
        and ${within(actor.may.administer, sql`g.unit`, today)}
        and (a.login ilike ${part} or a.name ilike ${part})
        and (${account ?? null}::uuid is null or a.id = ${account ?? null})
      group by a.id order by a.login limit 200`.execute(db)
    return rows
  },
})
