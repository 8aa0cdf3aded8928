import type { Block, Heading, TableCell } from '../block.ts'
import { inlineText } from '../plain-text.ts'
import { trimInlines } from '../trim-inlines.ts'
import { takeAnchor } from './footnotes.ts'
import { textOfLines } from './line-text.ts'
import { labelOf, withoutStart } from './list-label.ts'
import type { PageContent, PageMade } from './page-content.ts'
import type { Paragraph, Piece } from './paragraphs.ts'
import type { TableLines } from './table-lines.ts'

/** Something made of lines, with how far down its page it ends. */
export type MadePiece = { made: PageMade; bottom: number }

export function pieceMade(
  piece: Piece,
  rank: (paragraph: Paragraph) => Heading['attrs']['level'] | undefined,
  page: PageContent,
): MadePiece {
  if ('rows' in piece)
    return { made: { as: 'block', blocks: tableBlock(piece, page) }, bottom: bottomOf(piece.rows.flat(2)) }
  const level = rank(piece)
  const bottom = bottomOf(piece.lines)
  const anchor = takeAnchor(page.footnotes)
  const content = trimInlines(textOfLines(piece.lines, { heading: level !== undefined, anchor }))
  if (content.length === 0) return { made: { as: 'block', blocks: [] }, bottom }
  if (level)
    return { made: { as: 'block', blocks: [{ type: 'heading', attrs: { level }, content }] }, bottom }
  const text = inlineText(content)
  const label = labelOf(text)
  if (label) {
    const { kind, number, length } = label
    const blocks: Block[] = [{ type: 'paragraph', content: withoutStart(content, length) }]
    return { made: { as: 'item', level: 0, kind, number, blocks, x: piece.lines[0]?.x ?? 0 }, bottom }
  }
  const as = /^(hình|ảnh|sơ đồ|biểu đồ)\s*\d/i.test(text) ? 'caption' : 'block'
  return { made: { as, blocks: [{ type: 'paragraph', content }] }, bottom }
}

function tableBlock({ rows }: TableLines, page: PageContent): Block[] {
  const anchor = takeAnchor(page.footnotes)
  const content = rows.map((row) => ({
    type: 'table_row' as const,
    content: row.map((lines): TableCell => {
      const text = trimInlines(textOfLines(lines, { anchor }))
      const paragraph: Block = text.length > 0 ? { type: 'paragraph', content: text } : { type: 'paragraph' }
      return { type: 'table_cell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph] }
    }),
  }))
  return [{ type: 'table', content }]
}

function bottomOf(lines: readonly { y: number }[]): number {
  return Math.max(0, ...lines.map(({ y }) => y))
}
