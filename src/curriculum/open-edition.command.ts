import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { editionGround } from './edition-ground.query.ts'
import { nextNumber } from './editions.query.ts'
import { lockPiece } from './lock-piece.step.ts'
import { addPiece, addRevision } from './piece.store.ts'
import { getPiece, requireOver } from './pieces.query.ts'

/** Opens the next edition of a programme as a draft, beginning with what an edition of it says. */
export const openEdition = command({
  name: 'curriculum.open-edition',
  input: z.object({ edition: Id, from: Id }),
  async run(change: Change, { edition, from }) {
    const { trx, id, actor } = change
    const source = await getPiece({ db: trx, actor }, from, 'edition')
    await requireOver({ db: trx, actor }, 'write', source.owner)
    await lockPiece(trx, source.programme!)
    const number = await nextNumber(trx, source.programme!)
    const { programme, owner } = source
    await addPiece(trx, id, { id: edition, kind: 'edition', owner, programme, number })
    const { content } = (await editionGround(trx, source)).edition
    const fresh = { ...content, lessPracticeWhy: '' }
    await addRevision(trx, actor, {
      id,
      piece: edition,
      base: null,
      merged: null,
      aside: false,
      content: fresh,
    })
    return { edition, number }
  },
})
