import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { requireKnownAccount } from './authority.step.ts'
import { giveRole } from './give-role.step.ts'
import { NewGrant } from './grant.ts'

/** Gives an account one more role. The giver administers the unit, and knows the account by a role it has or had. */
export const grantRole = command({
  name: 'access.grant-role',
  input: NewGrant.extend({ account: Id }),
  async run(change: Change, { account, ...grant }) {
    await requireKnownAccount(change, account)
    await giveRole(change, account, grant)
    return { grant: grant.id }
  },
})
