import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { findEditionsOf } from '../editions.query.ts'
import { requireOver } from '../pieces.query.ts'
import { text } from '../text.ts'
import { addRequestStep } from './request.store.ts'
import { getRequest } from './requests.query.ts'

const Input = z.object({
  request: Id,
  state: z.enum(['taken', 'answered', 'declined']),
  answer: text,
  /** The programme that answers it. */
  programme: Id.optional(),
})

/** Takes a request as its owner, answers or declines it: by whoever writes programmes over the unit that asks. */
export const answerRequest = command({
  name: 'curriculum.answer-request',
  input: Input,
  async run(change: Change, { request: id, state, answer, programme }) {
    const { trx, actor } = change
    const request = await getRequest({ db: trx, actor }, id)
    await requireOver({ db: trx, actor }, 'write', request.unit)
    if (state !== 'taken' && answer === '')
      throw new Refusal('invalid', 'Hãy ghi câu trả lời cho đơn vị đã hỏi.')
    if (programme && (await findEditionsOf({ db: trx, actor }, programme)).length === 0)
      throw new Refusal('missing', 'Không có chương trình này trong phạm vi của bạn.')
    await addRequestStep(trx, {
      id: change.id,
      request: id,
      state,
      answer,
      programme: programme ?? null,
      by: actor,
    })
    return { request: id, state }
  },
})
