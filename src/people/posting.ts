import type { Happening } from '#platform/happening.ts'
import type { Day } from '#platform/pure/day.ts'

/** How a post was filled. Planned: foreseen for it, not holding it; personnel-sensitive. */
export const postingKinds = ['elected', 'appointed', 'planned', 'other'] as const
export type PostingKind = (typeof postingKinds)[number]

/** A post as declared. `until` is the first day no longer in it, or null. */
export type Posting = {
  id: string
  person: string
  unit: string
  title: string
  from: Day
  until: Day | null
  fullTime: boolean
  kind: PostingKind
  term: string | null
  decision: string | null
  /** The posting that it says better: where that was placed by a person's decision, this one is too. */
  replaces?: string
}

/** What a source says of a person. Birth as `YYYY` or `YYYY-MM-DD`. */
export type Detail = {
  person: string
  name: string
  birth: string | null
  sex: 'female' | 'male' | null
  ethnicGroup: string | null
  phone: string | null
  madeUp: boolean
}

/**
 * The posts of these persons changed, or where their posts stand. Later folders follow. `byTree`: only units moved; who
 * she is, which posts she holds and what she learned are as they were.
 */
export type PersonsMoved = Happening<'people.persons-moved', { persons: string[] | 'all'; byTree: boolean }>
