import type { Day } from '#platform/pure/day.ts'
import type { Unit } from './unit.ts'

/** A unit as it was from a day until another; null: until today and on. */
export type During = Unit & { from: Day; until: Day | null }

/** Of what units were over time, what they are on a day. */
export function standingOn(all: readonly During[], on: Day): Unit[] {
  const then = all.filter(({ from, until }) => from <= on && (until === null || on < until))
  return then.map(({ from: _from, until: _until, ...unit }) => unit)
}
