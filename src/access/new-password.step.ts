import { z } from 'zod'
import type { Writer } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { keepSecret } from './account.store.ts'
import { keepPassword, passwordProblem } from './passwords.ts'
import { endSessionsOf } from './session.store.ts'
import { dropTickets } from './ticket.store.ts'

/** Any text that may be a password; bounded, because every byte of it is worked on. */
export const Password = z.string().min(1).max(500)

/** The text to keep of a new password. Refuses one that is too easy. */
export async function getSecret(password: string, login: string): Promise<string> {
  const problem = passwordProblem(password, login)
  if (problem) throw new Refusal('invalid', problem)
  return keepPassword(password)
}

/** Sets a password; whoever came in by the old one, or by a link, is out. */
export async function setPasswordOf(
  trx: Writer,
  { account, login }: { account: string; login: string },
  password: string,
  exceptCookie?: string,
): Promise<void> {
  await keepSecret(trx, account, await getSecret(password, login))
  await endSessionsOf(trx, account, exceptCookie)
  await dropTickets(trx, account)
}
