import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeIdentity, takeTree } from '#platform/lock.ts'
import { DayText } from '#platform/parse.ts'
import { applyPlan } from './apply-plan.ts'
import { requireEntering } from './entering.ts'
import { addImport, addRefusedRows } from './import.store.ts'
import { planImport } from './plan-import.query.ts'
import type { ReadFile } from './read-file.ts'
import { addRefused, type ImportSummary, summarise } from './summary.ts'

const Input = z.object({
  asOf: DayText,
  file: z.custom<ReadFile>((value) => typeof value === 'object' && value !== null && 'digest' in value),
  /** Hears that all is understood and is now being written; whoever throws here stops the import. */
  told: z.custom<() => Promise<void>>().optional(),
})

/** Takes in a file of people, posts and trainings: every row that can be understood and is hers to enter, whole and at once. */
export const importPeople = command({
  name: 'exchange.import-people',
  input: Input,
  journal: ({ asOf, file }) => ({ asOf, file: file.fileName, digest: file.digest }),
  notInApi: true,
  async run(change: Change, { asOf, file, told }): Promise<ImportSummary> {
    requireEntering(change.actor)
    const { trx, id, actor } = change
    await takeTree(trx)
    await takeIdentity(trx)
    const plan = await planImport({ ...change, db: trx }, file, asOf)
    addRefused(plan, file.refused)
    const summary = summarise(plan, { ...file, id, asOf })
    await told?.()
    await addImport(trx, { id, fileName: file.fileName, asOf, summary, actor })
    await addRefusedRows(trx, id, plan.refused)
    await applyPlan(change, plan, id, `Chi hội trong tệp ${file.fileName}`)
    return summary
  },
})
