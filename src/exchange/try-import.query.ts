import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { requireEntering } from './entering.ts'
import { planImport } from './plan-import.ts'
import type { ReadFile } from './read-file.ts'
import { addRefused, type ImportSummary, summarise } from './summary.ts'

/** What a file would bring, without doing it: the same plan that an import carries out. */
export const tryImport = query({
  name: 'exchange.try-import',
  input: z.object({ asOf: DayText, file: z.custom<ReadFile>() }),
  notInApi: true,
  async run(asking: Asking, { asOf, file }): Promise<ImportSummary> {
    requireEntering(asking.actor)
    const plan = await planImport(asking, file, asOf)
    addRefused(plan, file.refused)
    return summarise(plan, { ...file, id: null, asOf })
  },
})
