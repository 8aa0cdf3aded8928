import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { foresee } from './foresee.query.ts'
import type { ReadFile } from './read-file.ts'
import type { ImportSummary } from './summary.ts'

/** What a file would bring, without doing it. */
export const tryImport = query({
  name: 'exchange.try-import',
  input: z.object({ asOf: DayText, file: z.custom<ReadFile>() }),
  notInApi: true,
  async run(asking: Asking, { asOf, file }): Promise<ImportSummary> {
    return (await foresee(asking, file, asOf)).summary
  },
})
