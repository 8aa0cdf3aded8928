import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { findLoginOf } from './account.store.ts'
import { getSignedIn } from './authority.step.ts'
import { Password, setPasswordOf } from './new-password.step.ts'
import { tryPassword, wrongPassword } from './try-password.step.ts'

/** The cookie of this browser, when it stays signed in. */
const Input = z.object({ current: Password, password: Password, cookie: z.string().optional() })

export type PasswordSet = { set: true } | { refused: string }

/** Changes one's own password. Every other browser is signed out. A wrong current one is counted, and refused in the outcome. */
export const setPassword = command({
  name: 'access.set-password',
  input: Input,
  journal: () => null,
  async run(change: Change, { current, password, cookie }): Promise<PasswordSet> {
    const account = getSignedIn(change.actor)
    const login = account === null ? undefined : await findLoginOf(change.trx, account)
    if (account === null || login === undefined)
      throw new Refusal('conflict', 'Người ở tại máy không có mật khẩu; hãy tạo liên kết đặt mật khẩu.')
    if ((await tryPassword(change, login, current)) !== account) return { refused: wrongPassword }
    await setPasswordOf(change.trx, { account, login }, password, cookie)
    return { set: true }
  },
})
