import type { Titles } from './clash-text.ts'
import type { EditionGround } from './edition-ground.ts'

/** What the topics and materials of an edition are called. */
export function titlesIn({ topics, materials }: Pick<EditionGround, 'topics' | 'materials'>): Titles {
  const all = [...topics.map(({ revision }) => revision), ...materials]
  return new Map(all.map(({ piece, content }) => [piece, content.title]))
}
