import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { getPiece, headsOf, requireOver } from '../pieces.query.ts'
import { title } from '../text.ts'
import { addOverlapDecision } from './decision.store.ts'
import { decisions } from './decision.ts'
import { requireShown } from './shown.query.ts'

const Input = z.object({
  /** Two pieces, in the text each has now. */
  one: Id,
  other: Id,
  /** Join the two, use one of them by reference, or keep both. */
  decision: z.enum(decisions),
  why: title,
})

/** Decides what is to be done about two texts of which parts stand in each other; remembered until one of them changes. */
export const decideOverlap = command({
  name: 'curriculum.decide-overlap',
  input: Input,
  async run(change: Change, { one, other, decision, why }) {
    const { trx, id, actor } = change
    const piece = await getPiece({ db: trx, actor }, one)
    await requireOver({ db: trx, actor }, 'write', piece.owner)
    await requireShown({ db: trx, actor }, other)
    const heads = await headsOf(trx, [one, other])
    const [first, second] = [heads.get(one)!.id, heads.get(other)!.id]
    await addOverlapDecision(trx, { id, one: first, other: second, decision, why, by: actor })
    return { one, other, decision }
  },
})
