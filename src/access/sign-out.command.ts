import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { endSession } from './session.store.ts'

/** Signs this browser out. Once signed out, doing it again is harmless. */
export const signOut = command({
  name: 'access.sign-out',
  input: z.object({ cookie: z.string() }),
  journal: () => null,
  async run({ trx }: Change, { cookie }) {
    await endSession(trx, cookie)
    return { signedOut: true }
  },
})
