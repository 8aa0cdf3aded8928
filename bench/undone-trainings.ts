import { z } from 'zod'
import { undoSource } from '#exchange/undo-source.ts'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'

/** What the bench took in is taken back, as an import would be. */
export const undoneTrainings = command({
  name: 'exchange.undo-bench',
  input: z.object({ source: Id }),
  async run(change: Change, { source }) {
    await undoSource(change, source)
    return { source }
  },
})
