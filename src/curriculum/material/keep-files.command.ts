import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { getPiece, requireOver } from '../pieces.query.ts'
import { addFiles } from './file.store.ts'
import { FileInput, journalOf } from './file-input.ts'

/** Keeps pictures, recordings and subtitles with a material, so that its text can name them. */
export const keepFiles = command({
  name: 'curriculum.keep-files',
  input: z.object({ material: Id, files: z.array(FileInput).max(1_000) }),
  journal: ({ material, files }) => ({ material, files: journalOf(files) }),
  notInApi: true,
  async run(change: Change, { material, files }) {
    const { trx, actor, id } = change
    const { owner } = await getPiece({ db: trx, actor }, material, 'material')
    await requireOver({ db: trx, actor }, 'write', owner)
    await addFiles(trx, id, material, files)
    return journalOf(files)
  },
})
