import type { Day } from '#platform/pure/day.ts'
import type { PartTurn } from '../difference.ts'
import type { EditionListed } from '../editions.query.ts'
import type { LawSince } from './laws-since.query.ts'

/** From the edition that she taught by to the one that is taught by today; `gone` where that does not hold the topic, or there is none. */
export type Comparison = {
  older: EditionListed
  newer: EditionListed | null
  gone: boolean
  turns: PartTurn[]
}

/** What became of a topic since a day. */
export type SinceTaught = {
  since: Day
  /** As it is called today, or was. */
  title: string
  /** One for each edition that she taught by that day. */
  comparisons: Comparison[]
  laws: LawSince[]
  /** Other editions in force today that hold it. */
  elsewhere: EditionListed[]
}

/** How many things there are to look at. */
export function countOf({ comparisons, laws }: Pick<SinceTaught, 'comparisons' | 'laws'>): number {
  return comparisons.reduce((sum, { turns }) => sum + turns.length, laws.length)
}
