import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { requireEntering } from './entering.ts'
import type { RefusedLine } from './plan.ts'
import { planImport } from './plan-import.query.ts'
import type { ReadFile } from './read-file.ts'
import { addRefused, type ImportSummary, summarise } from './summary.ts'

/** What a file would bring: the plan that an import carries out, in counts, and all its refused rows. */
export async function foresee(
  asking: Asking,
  file: ReadFile,
  asOf: Day,
): Promise<{ summary: ImportSummary; refused: RefusedLine[] }> {
  requireEntering(asking.actor)
  const plan = await planImport(asking, file, asOf)
  addRefused(plan, file.refused)
  return { summary: summarise(plan, { ...file, id: null, asOf }), refused: plan.refused }
}
