import type { Day } from '#platform/pure/day.ts'
import type { EditionListed } from './editions.query.ts'

type Use = Pick<EditionListed, 'since' | 'until'>

/** Whether an edition is in use on a day: published by then, and not yet out of use. */
export function isInForce({ since, until }: Use, on: Day): boolean {
  return since !== null && since <= on && (until === null || on < until)
}
