import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { addAccount } from './account.store.ts'
import { AccountName, Login } from './account.ts'
import { giveRole } from './give-role.step.ts'
import { NewGrant } from './grant.ts'

const Input = z.object({ id: Id, login: Login, name: AccountName, grants: z.array(NewGrant).min(1) })

/** Opens an account with its first roles: through them somebody administers it. Its password is set by a one-time link. */
export const createAccount = command({
  name: 'access.create-account',
  input: Input,
  async run(change: Change, { id, login, name, grants }) {
    await addAccount(change.trx, { id, login, name })
    for (const grant of grants) await giveRole(change, id, grant)
    return { account: id }
  },
})
