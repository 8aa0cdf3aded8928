import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { idOf } from '#platform/pure/id.ts'
import { createPiece } from '../create-piece.command.ts'
import { Sent } from '../piece.ts'
import { getHead, getPiece } from '../pieces.query.ts'
import { saveRevision } from '../save-revision.command.ts'
import type { TopicContent } from '../topic.ts'
import { addFiles } from './file.store.ts'
import { FileInput, journalOf } from './file-input.ts'

const Input = z.object({
  material: Id,
  topic: Id,
  content: Sent,
  /** Pictures that came with its document. */
  files: z.array(FileInput).max(1_000).default([]),
})

/** Begins a material of a topic, with its pictures, and puts it last in the topic: all, or nothing. */
export const addMaterial = command({
  name: 'curriculum.add-material',
  input: Input,
  journal: ({ files, ...said }) => ({ ...said, files: journalOf(files) }),
  notInApi: true,
  async run(change: Change, { material, topic, content, files }) {
    const { trx, actor, id } = change
    const { owner } = await getPiece({ db: trx, actor }, topic, 'topic')
    const made = await createPiece.run(change, { id: material, kind: 'material', owner, content })
    await addFiles(trx, id, material, files)
    const head = await getHead(trx, topic)
    const said = head.content as TopicContent
    // A revision of its own in the same change.
    await saveRevision.run(
      { ...change, id: idOf(id, topic) },
      { piece: topic, base: head.id, content: { ...said, materials: [...said.materials, material] } },
    )
    return made
  },
})
