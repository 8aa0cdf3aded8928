import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { idOf } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { createPiece } from '../create-piece.command.ts'
import { getHead, getPiece } from '../pieces.query.ts'
import { saveRevision } from '../save-revision.command.ts'
import type { TopicContent } from '../topic.ts'
import { topicsWith } from '../topics-with.query.ts'
import { copyFiles } from './file.store.ts'
import { languages, type MaterialContent } from './material.ts'
import { languageVersions } from './material-versions.query.ts'

const Input = z.object({
  /** The new material. */
  version: Id,
  /** The one that it puts into another language; of a version, its original. */
  material: Id,
  language: z.enum(languages),
})

/**
 * Begins a material in another language: it starts from the text of the original and its pictures, follows that text,
 * and stands beside it in the topics that its writer may write.
 */
export const addVersion = command({
  name: 'curriculum.add-version',
  input: Input,
  async run(change: Change, { version, material, language }) {
    const { trx, actor, id } = change
    const original = await originalOf(change, material)
    const head = await getHead(trx, original)
    const content = head.content as MaterialContent
    const { owner } = await getPiece({ db: trx, actor }, original, 'material')
    const there = await languageVersions.run({ ...change, db: trx }, { material: original })
    if (there.some((one) => one.language === language))
      throw new Refusal('conflict', 'Tài liệu này đã có bản tiếng đó. Hãy mở bản ấy để sửa.')
    const said = { ...content, language, versionOf: { material: original, revision: head.id } }
    const made = await createPiece.run(change, { id: version, kind: 'material', owner, content: said })
    await copyFiles(trx, id, original, version)
    for (const topic of await topicsWith({ db: trx, actor }, original))
      await place(change, topic, version, original)
    return made
  },
})

async function originalOf({ trx, actor }: Change, material: string): Promise<string> {
  await getPiece({ db: trx, actor }, material, 'material')
  const { versionOf } = (await getHead(trx, material)).content as MaterialContent
  return versionOf?.material ?? material
}

/** After the original and its other versions. */
async function place(change: Change, topic: string, version: string, original: string): Promise<void> {
  const head = await getHead(change.trx, topic)
  const said = head.content as TopicContent
  const at = said.materials.indexOf(original)
  const materials = said.materials.toSpliced(at + 1, 0, version)
  await saveRevision.run(
    { ...change, id: idOf(change.id, topic) },
    { piece: topic, base: head.id, content: { ...said, materials } },
  )
}
