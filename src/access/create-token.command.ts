import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { getSignedIn } from './authority.step.ts'
import { addToken } from './token.store.ts'

const Input = z.object({
  id: Id,
  name: z.string().transform(nfc).pipe(z.string().min(1).max(100)),
  until: DayText.optional(),
})

export type NewBearer = { id: string; token: string }

/** Makes a bearer token for programs: it may do what its maker may, up to and with its last day. Shown once. */
export const createToken = command({
  name: 'access.create-token',
  input: Input,
  journalOutcome: ({ id }: NewBearer) => ({ id }),
  async run({ trx, actor, today }: Change, { id, name, until }): Promise<NewBearer> {
    const account = getSignedIn(actor)
    if (until !== undefined && until < today) throw new Refusal('invalid', `Ngày cuối ${until} đã qua.`)
    return { id, token: await addToken(trx, { id, account, name, until }) }
  },
})
