import { plainText } from './document/plain-text.ts'
import type { MaterialContent } from './material/material.ts'
import type { PieceContent, PieceKind } from './piece.ts'
import type { TopicContent } from './topic.ts'

/** What of a topic or material is compared with others: all that it says in sentences. */
export function overlapText(kind: PieceKind, content: PieceContent): string {
  if (kind === 'material') return plainText((content as MaterialContent).document).text
  const { title, summary, outcomes, test, lecturer } = content as TopicContent
  return [title, summary, ...outcomes.map(({ text }) => text), test, lecturer].filter(Boolean).join('\n')
}
