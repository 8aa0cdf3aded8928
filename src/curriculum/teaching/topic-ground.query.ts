import type { Reader } from '#platform/database.ts'
import { pinnedOf } from '../edition-ground.query.ts'
import type { EditionGround } from '../edition-ground.ts'

/** Of a published edition one topic and its materials, in the texts it holds; nothing, where it does not hold the topic. */
export async function topicGround(
  db: Reader,
  edition: string,
  topic: string,
): Promise<EditionGround | undefined> {
  const texts = await pinnedOf(db, edition, [edition, topic])
  const said = texts.get(edition) as EditionGround['edition']
  const revision = texts.get(topic) as EditionGround['topics'][number]['revision'] | undefined
  if (!revision) return undefined
  const compulsory = said.content.topics.some((one) => one.topic === topic && one.compulsory)
  const materials = [...(await pinnedOf(db, edition, revision.content.materials)).values()]
  return {
    edition: said,
    topics: [{ compulsory, revision }],
    materials: materials as EditionGround['materials'],
  }
}
