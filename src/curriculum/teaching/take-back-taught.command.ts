import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { ownTaught } from './own-taught.query.ts'
import { addTakenBack } from './taught.store.ts'

/** Takes back a day of teaching that one noted oneself, in error; to correct it, the right one is noted. */
export const takeBackTaught = command({
  name: 'curriculum.take-back-taught',
  input: z.object({ taught: Id }),
  async run({ trx, id, actor }: Change, { taught }) {
    const mine = await ownTaught({ db: trx, actor })
    const found = mine.find((one) => one.id === taught)
    if (!found) throw new Refusal('missing', 'Bạn không có ngày dạy nào như vậy, hoặc đã bỏ rồi.')
    await addTakenBack(trx, id, taught)
    return { taught, topic: found.topic }
  },
})
