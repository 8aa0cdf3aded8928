import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { sameLogin } from './account.ts'
import { Password } from './new-password.step.ts'
import { addSession, type NewSession } from './session.store.ts'
import { tryPassword, wrongPassword } from './try-password.step.ts'

const Input = z.object({ login: z.string().max(200).transform(sameLogin), password: Password })

export type SignedIn = { account: string; session: NewSession } | { refused: string }

/**
 * Signs in. A wrong password ends well and is refused in the outcome, so that it is counted; a closed door refuses. The
 * journal keeps whose account it was, never what was typed: people type passwords in both fields.
 */
export const signIn = command({
  name: 'access.sign-in',
  input: Input,
  journal: () => null,
  journalOutcome: (outcome: SignedIn) =>
    'refused' in outcome ? { signedIn: false } : { signedIn: true, account: outcome.account },
  async run(change: Change, { login, password }): Promise<SignedIn> {
    const account = await tryPassword(change, login, password)
    if (account === undefined) return { refused: wrongPassword }
    return { account, session: await addSession(change.trx, account) }
  },
})

/** The session of a sign-in that succeeded; refuses where it did not. */
export function getSession(outcome: SignedIn): NewSession {
  if ('refused' in outcome) throw new Refusal('forbidden', outcome.refused)
  return outcome.session
}
