import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { addJoined } from './request.store.ts'
import { getRequest } from './requests.query.ts'

/** Another unit asks for the same. */
export const joinRequest = command({
  name: 'curriculum.join-request',
  input: z.object({ request: Id, unit: z.string() }),
  async run(change: Change, { request: id, unit }) {
    const { trx, actor, today } = change
    const request = await getRequest({ db: trx, actor }, id)
    const found = await getUnit({ ...change, db: trx }, unit, today, 'edit')
    if (found.id !== request.unit) await addJoined(trx, change.id, { request: id, unit: found.id, by: actor })
    return { request: id }
  },
})
