import { Refusal } from '#platform/refusal.ts'
import type { EditionShown } from '../edition.query.ts'

type Change = { piece: string; base: string; content: object }

/**
 * What is to be saved so that another topic or material (`by`) takes the place of one of an edition: the edition itself, or
 * each of its topics that holds the material. Where the other is held already, the one is only left out. Refused where the
 * edition holds neither.
 */
export function usedInstead(edition: EditionShown, piece: string, by: string): Change[] {
  const { content, topics } = edition
  const changes = [
    ...(content.topics.some(({ topic }) => topic === piece)
      ? [
          {
            piece: edition.id,
            base: edition.revision,
            content: { ...content, topics: replaced(content.topics, piece, by) },
          },
        ]
      : []),
    ...topics
      .filter(({ revision }) => revision.content.materials.includes(piece))
      .map(({ revision: { piece: topic, id, content: said } }) => {
        const materials = [...new Set(said.materials.map((one) => (one === piece ? by : one)))]
        return { piece: topic, base: id, content: { ...said, materials } }
      }),
  ]
  if (changes.length === 0) throw new Refusal('conflict', 'Ấn bản này không còn dùng bản ấy.')
  return changes
}

function replaced<Named extends { topic: string }>(
  topics: readonly Named[],
  piece: string,
  by: string,
): Named[] {
  if (topics.some(({ topic }) => topic === by)) return topics.filter(({ topic }) => topic !== piece)
  return topics.map((one) => (one.topic === piece ? { ...one, topic: by } : one))
}
