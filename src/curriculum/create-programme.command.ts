import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { EditionContent } from './edition.ts'
import { addPiece, addProgramme, addRevision } from './piece.store.ts'
import { requireOver } from './pieces.query.ts'

const Input = z.object({
  /** The id of its first edition, made by whoever asks. */
  edition: Id,
  /** The unit whose authors write it; left out: the country. */
  owner: z.string().optional(),
  content: EditionContent,
})

/** Begins a programme with the draft of its first edition. */
export const createProgramme = command({
  name: 'curriculum.create-programme',
  input: Input,
  async run(change: Change, { edition, owner, content }) {
    const { trx, id, actor } = change
    const unit = await getUnit({ ...change, db: trx }, owner, change.today)
    await requireOver({ db: trx, actor }, 'write', unit.id)
    await addProgramme(trx, id, unit.id)
    await addPiece(trx, id, { id: edition, kind: 'edition', owner: unit.id, programme: id, number: 1 })
    await addRevision(trx, actor, {
      ...{ id, piece: edition, base: null, merged: null, aside: false, content },
    })
    return { programme: id, edition }
  },
})
