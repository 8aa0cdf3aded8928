import { z } from 'zod'
import { holds } from '#platform/actor.ts'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { type Comparison, compare } from '../overlap/compare.ts'
import { prepare } from '../overlap/prepared.ts'
import { overlapText } from '../overlap-text.ts'
import { type PieceShown, piece } from '../piece.query.ts'
import { headsOf } from '../pieces.query.ts'
import type { Decision } from './decision.ts'
import { decisionsOn } from './decisions.query.ts'
import { standingIn } from './sharing.query.ts'

type Side = { piece: string; title: string; text: string }

/** Two texts side by side as the asker reads them, what stands in both, and what was decided of them. */
export type Pair = Omit<Comparison, 'passages'> & {
  of: PieceShown['kind']
  one: Side
  other: Side
  passages: Comparison['passages']
  decision: Decision | null
  /** Whether she may decide: she writes the first. */
  mayDecide: boolean
}

/** Two topics or two materials, compared now. */
export const pair = query({
  name: 'curriculum.pair',
  input: z.object({ one: Id, other: Id }),
  async run(asking: Asking, { one: first, other: second }): Promise<Pair> {
    const [one, other] = [
      await piece.run(asking, { piece: first }),
      await piece.run(asking, { piece: second }),
    ]
    const standing = await standingIn(asking.db, first)
    const [mine, theirs] = [sideOf(one), sideOf(other)]
    const heads = await headsOf(asking.db, [first, second])
    const named = (id: string) => ({ piece: id, revision: heads.get(id)!.id })
    const both = { one: named(first), other: named(second) }
    return {
      ...compare(prepare(mine.text, standing), prepare(theirs.text, standing)),
      ...{ of: one.kind, one: mine, other: theirs },
      decision: (await decisionsOn(asking.db, [both]))(both),
      mayDecide: one.worked && holds(asking.actor, 'write'),
    }
  },
})

function sideOf({ id, kind, text: { content } }: PieceShown): Side {
  return { piece: id, title: content.title, text: overlapText(kind, content) }
}
