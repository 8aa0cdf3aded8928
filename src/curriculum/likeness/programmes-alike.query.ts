import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import type { EditionListed } from '../editions.query.ts'
import { editionsBeside } from './editions-beside.query.ts'
import { pairsAmong } from './pairs-among.ts'
import { type Standing, standsIn, whole } from './programme-likeness.ts'
import { sharesAmong } from './shares-among.query.ts'
import { textsTaught } from './texts-taught.query.ts'

type Side = Pick<EditionListed, 'id' | 'programme' | 'number' | 'state'> & {
  title: string
  /** How much of it stands in the other. */
  standing: Standing
}

/** Editions of two programmes of which parts stand in each other. */
export type ProgrammesAlike = { one: Side; other: Side }

/** Below this part of either, two programmes are not named. */
const LEAST = 0.05

/**
 * Programme against programme: which are taught by the same topics and materials, or were copied from one another, those of
 * which the most stands in another first. Of each programme the edition in use and the drafts, a draft as `one`; with `edition`
 * what that one is like.
 */
export const programmesAlike = query({
  name: 'curriculum.programmes-alike',
  input: z.object({ edition: Id.optional(), limit: z.number().int().min(1).max(200).default(50) }),
  async run(asking: Asking, { edition, limit }): Promise<ProgrammesAlike[]> {
    const listed = await editionsBeside(asking, edition)
    const taught = new Map(
      (await textsTaught(asking.db, [...listed.keys()])).map((one) => [one.edition, one]),
    )
    const shareIn = await sharesAmong(asking.db, [...taught.values()])
    const isAsked = (id: string) => edition === undefined || id === edition
    const comesFirst = (id: string) =>
      edition === undefined ? listed.get(id)!.state !== 'published' : id === edition
    const sideOf = (id: string, beside: string): Side => {
      const { programme, number, state, content } = listed.get(id)!
      const standing = standsIn(taught.get(id)!, taught.get(beside)!, shareIn.share)
      return { id, programme, number, state, title: content.title, standing }
    }
    return pairsAmong([...taught.values()], shareIn.pairs)
      .filter(([one, other]) => isAsked(one) || isAsked(other))
      .filter(([one, other]) => listed.get(one)!.programme !== listed.get(other)!.programme)
      .map(([one, other]): [string, string] =>
        comesFirst(other) && !comesFirst(one) ? [other, one] : [one, other],
      )
      .map(([one, other]) => ({ one: sideOf(one, other), other: sideOf(other, one) }))
      .filter((pair) => strength(pair) >= LEAST)
      .toSorted((pair, next) => strength(next) - strength(pair))
      .slice(0, limit)
  },
})

function strength({ one, other }: ProgrammesAlike): number {
  return Math.max(whole(one.standing), whole(other.standing))
}
