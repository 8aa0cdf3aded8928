import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { closeAccountRow } from './account.store.ts'
import { requireOverAccount } from './authority.step.ts'
import { endSessionsOf } from './session.store.ts'
import { dropTickets } from './ticket.store.ts'

/** Closes an account: nothing signs in with it any more, and every browser and token it had is out at once. */
export const closeAccount = command({
  name: 'access.close-account',
  input: z.object({ account: Id }),
  async run(change: Change, { account }) {
    await requireOverAccount(change, account)
    await closeAccountRow(change.trx, account, change.id)
    await endSessionsOf(change.trx, account)
    await dropTickets(change.trx, account)
    return { account }
  },
})
