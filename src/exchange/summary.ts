import type { Day } from '#platform/pure/day.ts'
import { type Plan, type RefusedLine, spelt, type Tally, type Warning } from './plan.ts'

/** What a file brought, or would bring, in counts of rows; refused rows in words. */
export type ImportSummary = {
  import: string | null
  fileName: string
  asOf: Day
  persons: { new: number; changed: number }
  branches: number
  postings: Tally
  trainings: Tally
  refused: Omit<RefusedLine, 'cells'>[]
  warnings: Warning[]
  /** Columns that were not read, and columns of the template that the file lacks, by sheet. */
  notes: string[]
}

export function summarise(
  plan: Plan,
  file: { id: string | null; fileName: string; asOf: Day; warnings: Warning[]; notes: string[] },
): ImportSummary {
  const fresh = new Set(plan.persons)
  return {
    import: file.id,
    fileName: file.fileName,
    asOf: file.asOf,
    persons: { new: fresh.size, changed: plan.details.filter((detail) => !fresh.has(detail.person)).length },
    branches: plan.branches.length,
    postings: plan.counts.postings,
    trainings: plan.counts.trainings,
    refused: plan.refused.slice(0, spelt).map(({ cells: _, ...line }) => line),
    warnings: [...file.warnings, ...plan.warnings].slice(0, spelt),
    notes: file.notes,
  }
}

/** Rows that could not even be parsed count as refused beside those that could not be understood. */
export function addRefused(plan: Plan, lines: RefusedLine[]): void {
  for (const line of lines) {
    plan.refused.push(line)
    plan.counts[line.kind].refused++
  }
  plan.refused.sort((one, other) => one.sheet.localeCompare(other.sheet) || one.row - other.row)
}
