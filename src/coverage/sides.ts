import type { Fraction } from './rate.ts'

/** Which of the persons behind a fraction: all in the group, those covered, those missing. */
export const sides = ['population', 'covered', 'missing'] as const
export type Side = (typeof sides)[number]

/** As a reader asks: first who is missing. */
export const sidesInOrder: readonly Side[] = ['missing', 'covered', 'population']

/** A side as an address names it; who is missing, when it names none. */
export function sideOf(text: string | undefined): Side {
  return sides.find((side) => side === text) ?? 'missing'
}

export function countOf({ population, covered }: Fraction, side: Side): number {
  return { population, covered, missing: population - covered }[side]
}
