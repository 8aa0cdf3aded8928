import type { Change } from '#platform/command.ts'
import { indexOf } from '#platform/secrets.ts'
import { findLogin } from './account.store.ts'
import { addAttempt, forgetAttempts, holdLogin, refuseWhileClosed } from './attempt.store.ts'
import { isPassword } from './passwords.ts'

/** Said of a login nobody has, of a closed account and of a wrong password alike. */
export const wrongPassword = 'Tên đăng nhập hoặc mật khẩu không đúng.'

/**
 * The account that a login and a password open. A wrong one is counted, so whoever asks must end well and say no in its
 * outcome: a refusal would roll the count back. Refuses while the door is closed.
 */
export async function tryPassword(
  { trx, secrets }: Change,
  login: string,
  password: string,
): Promise<string | undefined> {
  const key = indexOf(secrets, `login ${login}`)
  await holdLogin(trx, key)
  await refuseWhileClosed(trx, key)
  const account = await findLogin(trx, login)
  const right = await isPassword(password, account?.secret ?? null)
  if (!right || !account) {
    await addAttempt(trx, key)
    return undefined
  }
  await forgetAttempts(trx, key)
  return account.id
}
