import type { Day } from '#platform/pure/day.ts'
import type { KnownAs, KnownKeys } from './identity.ts'
import { type Line, type LineKind, type Plan, refuseLine } from './plan.ts'

/** Of what somebody's file may speak: whoever edits everywhere and sees plans has no bounds (undefined). */
export type Bounds = {
  /** Known persons whom she may not change. */
  closed: ReadonlySet<string>
  /** Whether she may enter a post in a unit that begins on a day. */
  reaches(unit: string, from: Day): boolean
  /** The same for the plan that somebody shall hold it. */
  plans(unit: string, from: Day): boolean
  /** Whether rows may wait for units that are not there yet: nobody knows in whose scope those will be. */
  mayWait: boolean
}

export type Said = { kind: LineKind; line: Line<unknown>; as: KnownAs }

/** The same for a unit and a person outside, so that it tells of neither. */
const outside = 'Dòng này ngoài phạm vi của bạn. Hãy nhờ Hội cấp trên nhập.'

/** Refuses a row without saying what of it lies outside. */
export function refuseOutside(plan: Plan, kind: LineKind, line: Line<unknown>): void {
  refuseLine(plan, kind, line, [{ column: 'Cả dòng', value: '', reason: outside }])
}

/** The rows that speak of nobody closed to the asker; the others are refused. Forgets the keys of the closed. */
export function keepWithin<One extends Said>(
  plan: Plan,
  said: One[],
  known: KnownKeys,
  bounds: Bounds | undefined,
): One[] {
  if (!bounds || bounds.closed.size === 0) return said
  const closed = new Set([...known].filter(([, person]) => bounds.closed.has(person)).map(([key]) => key))
  const within = said.filter(({ kind, line, as }) => {
    if (!as.some((key) => closed.has(key))) return true
    refuseOutside(plan, kind, line)
    return false
  })
  for (const key of closed) known.delete(key)
  return within
}
