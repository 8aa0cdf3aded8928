import { z } from 'zod'

const count = z.number().min(0).max(500).multipleOf(0.5)

/** Teaching periods (`tiết`) of a topic by how they are taught; self-study is not taught. */
export const Periods = z.object({
  theory: count,
  discussion: count,
  practice: count,
  fieldVisit: count,
  selfStudy: count,
})
export type Periods = z.infer<typeof Periods>

export const noPeriods: Periods = { theory: 0, discussion: 0, practice: 0, fieldVisit: 0, selfStudy: 0 }

export function sumOf(all: readonly Periods[]): Periods {
  return all.reduce(
    (sum, one) => ({
      theory: sum.theory + one.theory,
      discussion: sum.discussion + one.discussion,
      practice: sum.practice + one.practice,
      fieldVisit: sum.fieldVisit + one.fieldVisit,
      selfStudy: sum.selfStudy + one.selfStudy,
    }),
    noPeriods,
  )
}

/** Periods in which somebody teaches. */
export function taught({ theory, discussion, practice, fieldVisit }: Periods): number {
  return theory + discussion + practice + fieldVisit
}

/** Periods in which learners do themselves what they learn. */
export function practised({ practice, fieldVisit }: Periods): number {
  return practice + fieldVisit
}

/** Practice and field visit out of all taught periods, in per cent with one decimal, rounded down; null where nothing is taught. */
export function practiceShare(periods: Periods): number | null {
  const all = taught(periods)
  return all === 0 ? null : Math.floor((1000 * practised(periods)) / all) / 10
}

/** Whether an edition gives less of its time to practice than the one before; in whole numbers, so that rounding hides nothing. */
export function isLessPractice(now: Periods, before: Periods): boolean {
  if (taught(before) === 0) return false
  if (taught(now) === 0) return practised(before) > 0
  return practised(now) * taught(before) < practised(before) * taught(now)
}
