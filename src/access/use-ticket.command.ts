import { z } from 'zod'
import { country } from '#organization/unit.ts'
import { type Change, command } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { addAccount, findLoginOf } from './account.store.ts'
import { AccountName, Login } from './account.ts'
import { addGrant } from './grant.store.ts'
import { getSecret, Password, setPasswordOf } from './new-password.step.ts'
import { takeTicket } from './ticket.store.ts'
import { needsFirstAdministrator } from './who.query.ts'

/** Login and name are asked for by the link of the first administrator only. */
const Input = z.object({
  ticket: z.string().min(1),
  password: Password,
  login: Login.optional(),
  name: AccountName.optional(),
})
type Input = z.infer<typeof Input>

/** Whoever comes first can begin with everything but personnel papers, and hand each on. */
const firstRoles = ['administrator', 'author', 'appraiser', 'approver'] as const

/** Uses a one-time link: makes the first administrator, or sets an account's password. Who holds the link need not be signed in. */
export const useTicket = command({
  name: 'access.use-ticket',
  input: Input,
  journal: ({ login, name }) => ({ login, name }),
  async run(change: Change, input): Promise<{ account: string; login: string }> {
    const taken = await takeTicket(change.trx, input.ticket)
    if (!taken) throw goneRefusal()
    if (taken.account === null) return makeFirstAdministrator(change, input)
    const login = await findLoginOf(change.trx, taken.account)
    if (login === undefined) throw goneRefusal()
    await setPasswordOf(change.trx, { account: taken.account, login }, input.password)
    return { account: taken.account, login }
  },
})

async function makeFirstAdministrator(
  { trx, id: source, today }: Change,
  { login, name, password }: Input,
): Promise<{ account: string; login: string }> {
  if (!(await needsFirstAdministrator(trx))) throw goneRefusal()
  if (login === undefined || name === undefined)
    throw new Refusal('invalid', 'Hãy điền tên đăng nhập và họ tên của quản trị đầu tiên.')
  const account = newId()
  await addAccount(trx, { id: account, login, name, secret: await getSecret(password, login) })
  for (const role of firstRoles)
    await addGrant(trx, account, { id: newId(), unit: country, role, from: today }, source)
  return { account, login }
}

function goneRefusal(): Refusal {
  return new Refusal('missing', 'Liên kết này đã dùng, đã hết hạn hoặc không có. Hãy xin liên kết mới.')
}
