import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { Id, parse } from '#platform/parse.ts'
import { addPiece, addRevision } from './piece.store.ts'
import { Sent, shapeOf } from './piece.ts'
import { requireOver } from './pieces.query.ts'
import { keepLesson } from './search/keep-lesson.step.ts'

const Input = z.object({
  id: Id,
  kind: z.enum(['topic', 'material']),
  owner: z.string().optional(),
  content: Sent,
})

/** Begins a topic or a material; editions refer to it. */
export const createPiece = command({
  name: 'curriculum.create-piece',
  input: Input,
  async run(change: Change, { id: piece, kind, owner, content }) {
    const { trx, id, actor } = change
    const unit = await getUnit({ ...change, db: trx }, owner, change.today)
    await requireOver({ db: trx, actor }, 'write', unit.id)
    await addPiece(trx, id, { id: piece, kind, owner: unit.id, programme: null, number: null })
    const said = parse(shapeOf(kind), content)
    await addRevision(trx, actor, { id, piece, base: null, merged: null, aside: false, content: said })
    await keepLesson(trx, { revision: id, piece, kind, content: said })
    return { piece, revision: id }
  },
})
