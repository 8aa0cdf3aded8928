import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { text, title } from '../text.ts'
import { addRequest } from './request.store.ts'

/** A unit asks for content that it misses; whoever edits there asks for it. */
export const askForContent = command({
  name: 'curriculum.ask-for-content',
  input: z.object({ unit: z.string(), what: title, why: text }),
  async run(change: Change, { unit, what, why }) {
    const { trx, id, actor, today } = change
    const found = await getUnit({ ...change, db: trx }, unit, today, 'edit')
    await addRequest(trx, { id, unit: found.id, what, why, by: actor })
    return { request: id }
  },
})
