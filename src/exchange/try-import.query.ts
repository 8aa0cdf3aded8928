import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { planImport } from './plan-import.ts'
import type { ReadFile } from './read-file.ts'
import { addRefused, type ImportSummary, summarise } from './summary.ts'

/** What a file would bring, without doing it: the same plan that an import carries out. */
export const tryImport = query({
  name: 'exchange.try-import',
  input: z.object({ asOf: DayText, file: z.custom<ReadFile>() }),
  notInApi: true,
  async run(asking: Asking, { asOf, file }): Promise<ImportSummary> {
    requireEverywhere(asking.actor, 'edit')
    const plan = await planImport(asking.db, asking.secrets, file, asOf)
    addRefused(plan, file.refused)
    return summarise(plan, { ...file, id: null, asOf })
  },
})
