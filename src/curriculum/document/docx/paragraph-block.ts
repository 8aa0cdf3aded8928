import type { Block, Heading } from '../block.ts'
import type { Inline } from '../inline.ts'
import { trimInlines } from '../trim-inlines.ts'
import { withoutStrong } from '../without-strong.ts'
import type { ParagraphStyle } from './styles.ts'

/** A row of text as a heading or a paragraph; nothing if nothing is in it. The fifth level and below read as the fourth. */
export function paragraphBlock(row: readonly Inline[], { title, heading = 0 }: ParagraphStyle): Block[] {
  const content = trimInlines(row)
  if (content.length === 0) return []
  const level = (title ? 1 : Math.min(heading, 4)) as Heading['attrs']['level'] | 0
  if (level === 0) return [{ type: 'paragraph', content }]
  return [{ type: 'heading', attrs: { level }, content: content.map(withoutStrong) }]
}
