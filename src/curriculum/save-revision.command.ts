import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id, parse } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockPiece } from './lock-piece.step.ts'
import { type Clash, merge } from './merge.ts'
import { addRevision } from './piece.store.ts'
import { type PieceContent, Sent, shapeOf } from './piece.ts'
import { asidesOf, findRevision, getHead, getPiece, type Piece, requireOver } from './pieces.query.ts'
import { isWritable } from './review/review.ts'
import { stateOf } from './review/steps.query.ts'
import { keepLesson } from './search/keep-lesson.step.ts'

const Input = z.object({
  piece: Id,
  /** The revision whose text was changed. */
  base: Id,
  content: Sent,
  /** A text saved aside that this one takes in. */
  merges: Id.optional(),
})

export type Saved =
  /** The text of the piece now; joined: with what others had saved meanwhile. */
  | { saved: 'on line'; revision: string; joined: boolean }
  /** Kept beside the text of the piece, for the two touch. */
  | { saved: 'aside'; revision: string; clashes: Clash[] }

/** Saves what somebody wrote. Nothing is lost: what cannot be joined with a newer text is kept aside. */
export const saveRevision = command({
  name: 'curriculum.save-revision',
  input: Input,
  async run(change: Change, { piece: id, base, content, merges }): Promise<Saved> {
    const { trx, actor } = change
    await lockPiece(trx, id)
    const piece = await getPiece({ db: trx, actor }, id)
    await requireOver({ db: trx, actor }, 'write', piece.owner)
    await refuseUnlessWritable(change, piece)
    const mine = parse(shapeOf(piece.kind), content)
    const read = await findRevision(trx, id, base)
    if (!read) throw new Refusal('missing', 'Không có bản mà bạn đã sửa; hãy mở lại rồi sửa.')
    if (merges && !(await asidesOf(trx, id)).some((aside) => aside.id === merges))
      throw new Refusal('missing', 'Bản để riêng này không còn chờ gộp.')
    const head = await getHead(trx, id)
    const add = async (aside: boolean, on: string, said: PieceContent) => {
      await addRevision(trx, actor, {
        ...{ id: change.id, piece: id, base: on, read: base, merged: merges ?? null, aside, content: said },
      })
      if (!aside) await keepLesson(trx, { revision: change.id, piece: id, kind: piece.kind, content: said })
    }
    if (head.id === base) {
      await add(false, base, mine)
      return { saved: 'on line', revision: change.id, joined: false }
    }
    const { text, clashes } = merge(read.content, mine, head.content)
    const joined = shapeOf(piece.kind).safeParse(text)
    if (clashes.length === 0 && joined.success) {
      await add(false, head.id, joined.data)
      return { saved: 'on line', revision: change.id, joined: true }
    }
    await add(true, base, mine)
    return { saved: 'aside', revision: change.id, clashes }
  },
})

async function refuseUnlessWritable({ trx }: Change, piece: Piece): Promise<void> {
  if (piece.kind !== 'edition' || isWritable(await stateOf(trx, piece.id))) return
  throw new Refusal('conflict', 'Ấn bản đã gửi thẩm định hoặc đã ban hành thì không sửa; hãy mở ấn bản mới.')
}
