import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { text, title } from '../text.ts'

/** What is done with an edition on its way. */
export const stepKinds = ['submit', 'appraise', 'return', 'approve', 'publish', 'retire'] as const
export type StepKind = (typeof stepKinds)[number]

/** Where an edition stands. */
export type EditionState =
  | 'draft'
  | 'submitted'
  | 'appraised'
  | 'returned'
  | 'approved'
  | 'published'
  | 'retired'

const after: Record<StepKind, EditionState> = {
  submit: 'submitted',
  appraise: 'appraised',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  retire: 'retired',
}

/** What may be done next. A returned one is written on and submitted again. */
const open: Record<EditionState, readonly StepKind[]> = {
  draft: ['submit'],
  submitted: ['appraise', 'return'],
  appraised: ['return', 'approve'],
  returned: ['submit'],
  approved: ['publish', 'return'],
  published: ['retire'],
  retired: [],
}

/** Where an edition stands after the steps that were taken, in their order. */
export function stateAfter(steps: readonly { kind: StepKind }[]): EditionState {
  const last = steps.at(-1)
  return last ? after[last.kind] : 'draft'
}

export function mayFollow(state: EditionState, kind: StepKind): boolean {
  return open[state].includes(kind)
}

/** Whether its authors may write on it: from submission on it stands still, until it is returned. */
export function isWritable(state: EditionState): boolean {
  return state === 'draft' || state === 'returned'
}

/** A sheet by which councils judge, from a day on (Circulars 03/2023 and 07/2023/TT-BNV; `reference/curriculum`). */
export const Sheet = z.object({
  key: z.string(),
  since: DayText,
  basis: z.string(),
  /** So many members at least, an odd number. */
  council: z.number().int().min(1),
  /** The average from which it passes, out of all points. */
  passes: z.number(),
  criteria: z.array(z.object({ key: z.string(), name: z.string(), points: z.number().int().positive() })),
  checklist: z.array(z.object({ key: z.string(), name: z.string() })),
  /** After so many months it is due to be looked at again. */
  dueMonths: z.number().int().positive(),
})
export type Sheet = z.infer<typeof Sheet>

/** What one member of the council gives, criterion by criterion. */
export const Vote = z.object({
  member: title,
  points: z.record(z.string(), z.number().min(0)),
  note: text,
})
export type Vote = z.infer<typeof Vote>

/** A remark tied to words of a piece, so that its author finds the place. */
export const Remark = z.object({ piece: z.guid(), quote: text, text: title })
export type Remark = z.infer<typeof Remark>

export function totalOf({ points }: Vote): number {
  return Object.values(points).reduce((sum, one) => sum + one, 0)
}

/** The average of the council's totals, one decimal, rounded down: 79,96 does not pass at 80. */
export function averageOf(votes: readonly Vote[]): number {
  const sum = votes.reduce((all, vote) => all + totalOf(vote), 0)
  return Math.floor((10 * sum) / votes.length + 1e-9) / 10
}

/** What is wrong with a council's votes, in words; nothing, when they may stand. */
export function wrongWith(sheet: Sheet, votes: readonly Vote[]): string[] {
  const members = new Set(votes.map(({ member }) => member))
  const bad = votes.flatMap(({ member, points }) => [
    ...Object.keys(points)
      .filter((key) => !sheet.criteria.some((one) => one.key === key))
      .map((key) => `${member}: phiếu không có tiêu chí “${key}”.`),
    ...sheet.criteria
      .filter(({ key, points: most }) => points[key] === undefined || points[key] > most)
      .map(({ name, points: most }) => `${member}: tiêu chí “${name}” phải có điểm từ 0 đến ${most}.`),
  ])
  return [
    ...(votes.length % 2 === 0 ? ['Số thành viên hội đồng phải là số lẻ.'] : []),
    ...(votes.length < sheet.council ? [`Hội đồng phải có ít nhất ${sheet.council} thành viên.`] : []),
    ...(members.size < votes.length ? ['Một thành viên có hai phiếu.'] : []),
    ...bad,
  ]
}

/** The sheet in force on a day. */
export function sheetOn(sheets: readonly Sheet[], on: Day): Sheet | undefined {
  return sheets.toSorted((one, other) => (one.since < other.since ? 1 : -1)).find(({ since }) => since <= on)
}
