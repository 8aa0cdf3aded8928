import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { editionGround, periodsBefore } from '../edition-ground.query.ts'
import { compulsoryPeriods } from '../edition-ground.ts'
import { isLessPractice } from '../periods.ts'
import { title } from '../text.ts'
import { recordStep, takeEdition } from './take-step.step.ts'

const Input = z.object({
  edition: Id,
  /** The number of the decision that approves it. */
  decision: title,
  /** Where it gives less of its time to practice than the edition before: the stated reason is accepted. */
  acceptsLessPractice: z.boolean().default(false),
})

/** Approves what a council passed. */
export const approveEdition = command({
  name: 'curriculum.approve-edition',
  input: Input,
  async run(change: Change, { edition, decision, acceptsLessPractice }) {
    const { trx } = change
    const { piece, steps } = await takeEdition(change, edition, 'approve')
    const appraisal = steps.findLast(({ kind }) => kind === 'appraise')
    if (appraisal?.details.passed !== true)
      throw new Refusal('conflict', 'Hội đồng chưa đánh giá đạt; hãy trả lại để sửa.')
    const ground = await editionGround(trx, piece)
    const before = await periodsBefore(trx, piece)
    const less = before !== undefined && isLessPractice(compulsoryPeriods(ground), before)
    const why = ground.edition.content.lessPracticeWhy
    if (less && !acceptsLessPractice)
      throw new Refusal(
        'conflict',
        `Ấn bản giảm tỷ lệ thực hành; người phê duyệt phải xác nhận lý do đã ghi: “${why}”.`,
      )
    await recordStep(change, edition, 'approve', { decision, ...(less && { lessPracticeWhy: why }) })
    return { edition, decision }
  },
})
