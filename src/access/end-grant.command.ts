import { sql } from 'kysely'
import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAdministering, requireHandingOn, within } from './authority.step.ts'
import { endGrantRow } from './grant.store.ts'
import type { Role } from './role.ts'

/** Takes a role back, from this moment on. Whoever could give it may take it. */
export const endGrant = command({
  name: 'access.end-grant',
  input: z.object({ grant: Id }),
  async run(change: Change, { grant }) {
    requireHandingOn(change.actor, await getRole(change, grant))
    await endGrantRow(change.trx, grant, change.id)
    return { grant }
  },
})

async function getRole({ trx, actor, today }: Change, grant: string): Promise<Role> {
  requireAdministering(actor)
  const { rows } = await sql<{ role: Role }>`
    select g.role from access.live_grant g
    where g.id = ${grant} and ${within(actor.may.administer, sql`g.unit`, today)}`.execute(trx)
  const found = rows[0]
  if (!found) throw new Refusal('missing', 'Không có vai trò đang giữ nào mang mã này trong phạm vi của bạn.')
  return found.role
}
