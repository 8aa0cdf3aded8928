import type { Happening } from '#platform/happening.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Level, UnitKind } from './unit.ts'

export type ActKind =
  | 'declare'
  | 'open'
  | 'rename'
  | 'move'
  | 'merge'
  | 'split'
  | 'abolish'
  | 'reform'
  | 'confirm'

export type Act = {
  id: string
  kind: ActKind
  day: Day
  title: string
  basis?: string | undefined
  /** The import that brought it, when one did. */
  source?: string | undefined
}

/** What an act says of a unit from its day on. What it leaves out stays as it was; an empty code means none any more. */
export type Effect = {
  unit: string
  day: Day
  standing?: 'open' | 'holding' | 'closed'
  level?: Level
  type?: string
  name?: string
  code?: string
  parent?: string
  latitude?: number
  longitude?: number
  areaKm2?: number
}

export type Succession = { old: string; new: string }

export type MintedUnit = { id: string; kind: UnitKind }

/** The tree changed: these units, or all of them. Later folders follow. */
export type TreeChanged = Happening<'organization.tree-changed', { units: string[] | 'all'; act: string }>

/** An act is about to be undone: whoever knows of a fact that stands on what it made refuses. */
export type ActUndoing = Happening<'organization.act-undoing', { act: string; made: string[] }>
