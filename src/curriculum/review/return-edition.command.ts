import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { title } from '../text.ts'
import { requireRemarks } from './require-remarks.step.ts'
import { Remark } from './review.ts'
import { recordStep, takeEdition } from './take-step.step.ts'

/** Gives an edition back to its authors, with what is to be changed and where. */
export const returnEdition = command({
  name: 'curriculum.return-edition',
  input: z.object({ edition: Id, why: title, remarks: z.array(Remark).max(500).default([]) }),
  async run(change: Change, { edition, why, remarks }) {
    const { piece } = await takeEdition(change, edition, 'return')
    await requireRemarks(change, piece, remarks)
    await recordStep(change, edition, 'return', { why, remarks })
    return { edition }
  },
})
