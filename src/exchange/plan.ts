import type { NewBranch } from '#organization/mint-branches.command.ts'
import type { Detail, Posting } from '#people/posting.ts'
import type { Training } from '#records/training.ts'
import type { Cells } from './cell.ts'
import type { PersonRow, TrainingRow } from './rows.ts'

/** A row of a file, where it stood and what was written in it. */
export type Line<Value> = { sheet: string; row: number; cells: Cells; value: Value }
export type PersonLine = Line<PersonRow>
export type TrainingLine = Line<TrainingRow>

export type LineKind = 'postings' | 'trainings'

export type Reason = { column: string; value: string; reason: string }
export type RefusedLine = Omit<Line<unknown>, 'value'> & {
  kind: LineKind
  reasons: Reason[]
  waiting: boolean
}
export type Warning = { sheet: string; row: number; reason: string }

/** So many warnings, and so many refused rows, are spelt out in an answer; all refused rows are in the correction file. */
export const spelt = 500

/** How a row bears on what is known. */
export type Tally = { new: number; changed: number; unchanged: number; refused: number }

/** By what a person is known from now on. Numbers are sealed only when it is written, for that takes its time. */
export type NewIdentifier = { person: string } & ({ code: string } | { number: string })

/** Everything a file would bring, understood to the end, before anything is done. */
export type Plan = {
  persons: string[]
  identifiers: NewIdentifier[]
  mergers: [string, string][]
  details: Detail[]
  branches: NewBranch[]
  postings: Posting[]
  voided: string[]
  trainings: Training[]
  touched: Set<string>
  refused: RefusedLine[]
  warnings: Warning[]
  counts: { postings: Tally; trainings: Tally }
}

export function emptyPlan(): Plan {
  const none = (): Tally => ({ new: 0, changed: 0, unchanged: 0, refused: 0 })
  return {
    persons: [],
    identifiers: [],
    mergers: [],
    details: [],
    branches: [],
    postings: [],
    voided: [],
    trainings: [],
    touched: new Set(),
    refused: [],
    warnings: [],
    counts: { postings: none(), trainings: none() },
  }
}

export function refuseLine(
  plan: Plan,
  kind: LineKind,
  line: Line<unknown>,
  reasons: Reason[],
  waiting = false,
): void {
  const { sheet, row, cells } = line
  plan.refused.push({ kind, sheet, row, cells, reasons, waiting })
  plan.counts[kind].refused++
}
