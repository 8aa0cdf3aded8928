import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireOverAccount } from './authority.step.ts'
import { addTicket, type NewTicket } from './ticket.store.ts'
import { needsFirstAdministrator } from './who.query.ts'

/** Makes a one-time link: for an account to set its password, or, while there is none, for the first administrator. */
export const issueTicket = command({
  name: 'access.issue-ticket',
  input: z.object({ account: Id.optional() }),
  journalOutcome: ({ expires }: NewTicket) => ({ expires }),
  async run(change: Change, { account }): Promise<NewTicket> {
    if (account !== undefined) await requireOverAccount(change, account)
    else await requireNoAdministrator(change)
    return addTicket(change.trx, account ?? null)
  },
})

async function requireNoAdministrator({ trx, actor }: Change): Promise<void> {
  requireEverywhere(actor, 'administer')
  if (!(await needsFirstAdministrator(trx)))
    throw new Refusal('conflict', 'Đã có quản trị cả nước; hãy tạo liên kết cho một tài khoản.')
}
