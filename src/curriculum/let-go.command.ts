import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { addLetGo } from './piece.store.ts'
import { asidesOf, getPiece, requireOver } from './pieces.query.ts'

/** Decides not to use a text that was saved aside. It stays readable in the history. */
export const letGo = command({
  name: 'curriculum.let-go',
  input: z.object({ piece: Id, revision: Id }),
  async run(change: Change, { piece: id, revision }) {
    const { trx, actor } = change
    const piece = await getPiece({ db: trx, actor }, id)
    await requireOver({ db: trx, actor }, 'write', piece.owner)
    const waits = (await asidesOf(trx, id)).some((aside) => aside.id === revision)
    if (!waits) throw new Refusal('missing', 'Bản để riêng này không còn chờ gộp.')
    await addLetGo(trx, change.id, revision)
    return { revision }
  },
})
