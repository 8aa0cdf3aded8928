import type { Heading } from '../block.ts'
import { plainLine } from './line-text.ts'
import type { Paragraph, Piece } from './paragraphs.ts'

type Level = Heading['attrs']['level']

/** Which paragraphs are headings, and of which level: the larger the letters the higher; bold lines come last. */
export function headingRanks(
  pieces: readonly Piece[],
  body: number,
): (paragraph: Paragraph) => Level | undefined {
  const large = pieces.filter((piece): piece is Paragraph => 'lines' in piece && isLarge(piece, body))
  const sizes = [...new Set(large.map(({ size }) => Math.round(size)))].sort((one, other) => other - one)
  return (paragraph) => {
    if (isLarge(paragraph, body)) return Math.min(sizes.indexOf(Math.round(paragraph.size)) + 1, 4) as Level
    return isBoldLine(paragraph, body) ? (Math.min(sizes.length + 1, 4) as Level) : undefined
  }
}

function isLarge(paragraph: Paragraph, body: number): boolean {
  return paragraph.size > 1.12 * body && textOf(paragraph).length < 250
}

function isBoldLine(paragraph: Paragraph, body: number): boolean {
  const text = textOf(paragraph)
  return paragraph.strong && paragraph.size > 0.97 * body && text.length < 120 && /\p{L}[^.;,:]*$/u.test(text)
}

function textOf({ lines }: Paragraph): string {
  return lines.map(plainLine).join(' ')
}
