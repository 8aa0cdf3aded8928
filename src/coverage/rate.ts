import type { Day } from '#platform/pure/day.ts'

/** Both sides of a fraction: how many persons are in the group, and how many of them are covered. */
export type Fraction = { population: number; covered: number }

/** Percent with one decimal, rounded down; nobody in the group, no rate. */
export function rate({ population, covered }: Fraction): number | null {
  return population === 0 ? null : Math.floor((covered * 1000) / population) / 10
}

/** How many persons more must be covered to reach a goal in percent: max(0, ⌈goal × population / 100⌉ − covered). */
export function distance(goal: number, { population, covered }: Fraction): number {
  return Math.max(0, Math.ceil((goal * population) / 100) - covered)
}

export type Status = 'reached' | 'not_due' | 'missed' | 'no_goal'

/** Reached in whole numbers; before its milestone a target that is not reached is not due; else missed. */
export function status(
  goal: number | null,
  milestone: Day,
  on: Day,
  { population, covered }: Fraction,
): Status {
  if (goal === null) return 'no_goal'
  if (100 * covered >= goal * population) return 'reached'
  return on < milestone ? 'not_due' : 'missed'
}
