import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { addDays } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { followPersons } from './follow.ts'
import { addPostings, voidFacts } from './person.store.ts'
import { takePosting } from './take-posting.step.ts'

/** Says until which day, that day in, a post was or will be held. The posting that says so has the command's id. */
export const endPosting = command({
  name: 'people.end-posting',
  input: z.object({ posting: Id, lastDay: DayText }),
  async run(change: Change, { posting: id, lastDay }) {
    const { posting, identities } = await takePosting(change, id)
    if (lastDay < posting.from) throw new Refusal('invalid', 'Đến ngày trước Từ ngày.')
    const ended = { ...posting, id: change.id, until: addDays(lastDay, 1), replaces: posting.id }
    await voidFacts(change.trx, change.id, [posting.id])
    await addPostings(change.trx, change.id, [ended])
    await followPersons(change, identities)
    return { posting: change.id }
  },
})
