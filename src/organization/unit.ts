import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'

export const levels = ['central', 'province', 'district', 'commune', 'branch', 'group'] as const
export type Level = (typeof levels)[number]

export const unitKinds = ['territorial', 'police', 'army', 'institution'] as const
export type UnitKind = (typeof unitKinds)[number]

/** The root of the tree; it exists on an empty folder. */
export const country = idOf('unit', 'VN')

/** Whether a unit of a level may hang under another: under a higher one; under the country anything may. */
export function liesBelow(level: Level, parent: { id: string; level: Level }): boolean {
  return parent.id === country || levels.indexOf(parent.level) < levels.indexOf(level)
}

/** Before this day no unit stands. */
export const beginning: Day = '1900-01-01'

/** A unit as it stood on a day. */
export type Unit = {
  id: string
  code: string | null
  name: string
  type: string
  level: Level
  /** It waits for its posts and branches to be placed; not counted as a commune. */
  holding: boolean
}
