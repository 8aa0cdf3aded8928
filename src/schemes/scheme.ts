import type { Happening } from '#platform/happening.ts'
import type { Day } from '#platform/pure/day.ts'

export type Scheme = { key: string; name: string; decision: string; firstDay: Day; lastDay: Day }

export type Measure = {
  no: number
  key: string
  name: string
  nameEn: string
  /** Exists for nobody without the personnel role. */
  restricted: boolean
}

/** A goal in percent by a day. Goal null: the figure was not found. */
export type Target = {
  key: string
  measure: string
  milestone: Day
  goal: number | null
  article: string | null
  verified: boolean
}

/** A version of rules was published or undone. Later folders follow. */
export type RulesChanged = Happening<'schemes.rules-changed', { measures: number[] }>
