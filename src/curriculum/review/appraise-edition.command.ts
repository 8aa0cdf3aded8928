import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRemarks } from './require-remarks.step.ts'
import { averageOf, Remark, Vote, wrongWith } from './review.ts'
import { getSheet } from './sheets.ts'
import { recordStep, takeEdition } from './take-step.step.ts'

const Input = z.object({
  edition: Id,
  votes: z.array(Vote).min(1).max(51),
  /** Keys of the sheet's checklist that the council found in order. */
  checked: z.array(z.string()).default([]),
  remarks: z.array(Remark).max(500).default([]),
})

/** Records what a council gave: by the sheet of the day; it passes from the sheet's average on, else it is to be returned. */
export const appraiseEdition = command({
  name: 'curriculum.appraise-edition',
  input: Input,
  async run(change: Change, { edition, votes, checked, remarks }) {
    const { piece } = await takeEdition(change, edition, 'appraise')
    await requireRemarks(change, piece, remarks)
    const sheet = getSheet(change.today)
    const wrong = wrongWith(sheet, votes)
    if (wrong.length > 0) throw new Refusal('invalid', `Chưa ghi được kết quả thẩm định. ${wrong[0]}`, wrong)
    const average = averageOf(votes)
    const passed = average >= sheet.passes
    await recordStep(change, edition, 'appraise', {
      sheet: sheet.key,
      votes,
      checked,
      remarks,
      average,
      passed,
    })
    return { edition, average, passed }
  },
})
