import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { type EditionListed, findEdition, findEditionsOf } from '../editions.query.ts'
import { isInForce } from '../in-force.ts'
import { retirementOf } from '../review/retirement.query.ts'

type Asker = Pick<Asking, 'db' | 'actor' | 'today'>

/**
 * What is taught today where an edition was: the newest in force of its programme, itself perhaps; where that has gone out
 * of use, what was named to follow it. Nothing, where nothing follows.
 */
export async function insteadOf(
  asking: Asker,
  edition: EditionListed,
  passed: readonly string[] = [],
): Promise<EditionListed | undefined> {
  const editions = await findEditionsOf(asking, edition.programme)
  const later = editions.filter(({ number, since }) => since !== null && number >= edition.number)
  const newest = later.find((one) => isInForce(one, asking.today))
  if (newest) return newest
  const followed = (await Promise.all(later.map((one) => successorOf(asking, one)))).find(
    (one) => one !== undefined && !passed.includes(one.id),
  )
  return followed && insteadOf(asking, followed, [...passed, followed.id])
}

async function successorOf(asking: Asker, { id, until }: Out): Promise<EditionListed | undefined> {
  if (until === null || until > asking.today) return undefined
  const named = (await retirementOf(asking, id))?.successor
  return named ? findEdition(asking, named.id) : undefined
}

type Out = { id: string; until: Day | null }
