import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { getSignedIn, requireOverAccount } from './authority.step.ts'
import { revokeTokenRow } from './token.store.ts'

/** Revokes a token: one's own, or one of an account that one is over. */
export const revokeToken = command({
  name: 'access.revoke-token',
  input: z.object({ token: Id }),
  async run(change: Change, { token }) {
    const me = getSignedIn(change.actor)
    const { rows } = await sql<{ account: string | null }>`
      select account from access.live_token where id = ${token}`.execute(change.trx)
    const found = rows[0]
    if (!found) throw new Refusal('missing', 'Không có khoá còn dùng được nào mang mã này.')
    if (found.account === null) requireEverywhere(change.actor, 'administer')
    else if (found.account !== me) await requireOverAccount(change, found.account)
    await revokeTokenRow(change.trx, token, change.id)
    return { token }
  },
})
