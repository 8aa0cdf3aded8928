import { z } from 'zod'
import { country } from '#organization/unit.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText } from '#platform/parse.ts'
import { dueByLaw } from '../editions.query.ts'
import { addLawChange } from '../piece.store.ts'
import { requireOver } from '../pieces.query.ts'
import { title } from '../text.ts'
import { named } from './retirement.query.ts'

/** Records that a law changed on a day: at once, all that is published and cites it is due to be looked at again, and said. */
export const recordLawChange = command({
  name: 'curriculum.record-law-change',
  input: z.object({ law: title, day: DayText, what: title }),
  async run(change: Change, { law, day, what }) {
    const { trx, id, actor } = change
    await requireOver({ db: trx, actor }, 'approve', country)
    await addLawChange(trx, { id, law, day, what, by: actor })
    const due = await dueByLaw({ db: trx, actor }, law, day)
    return { law, day, due: due.map(named) }
  },
})
