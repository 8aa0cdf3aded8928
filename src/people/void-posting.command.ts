import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { followPersons } from './follow.ts'
import { voidFacts } from './person.store.ts'
import { takePosting } from './take-posting.step.ts'

/** Says that a posting was an error: it counts on no day any more. */
export const voidPosting = command({
  name: 'people.void-posting',
  input: z.object({ posting: Id }),
  async run(change: Change, { posting: id }) {
    const { posting, identities } = await takePosting(change, id)
    await voidFacts(change.trx, change.id, [posting.id])
    await followPersons(change, identities)
    return { posting: id }
  },
})
