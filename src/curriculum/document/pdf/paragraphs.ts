import { plainLine } from './line-text.ts'
import type { Line } from './lines.ts'
import { labelOf } from './list-label.ts'
import type { PlacedPicture } from './placed.ts'
import type { TableLines } from './table-lines.ts'

/** Lines that belong together: a paragraph, a heading, an item of a list; or a table. */
export type Paragraph = { lines: Line[]; size: number; strong: boolean; labelled: boolean }
export type Piece = Paragraph | TableLines

/** Puts lines that go on together. Vietnamese is not cut inside syllables, so a line that had room for one more ends. */
export function paragraphsOf(
  lines: readonly Line[],
  body: number,
  pictures: readonly PlacedPicture[],
): Paragraph[] {
  const right = Math.max(0, ...lines.map((line) => line.right))
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const above = last?.lines.at(-1)
    const labelled = labelOf(plainLine(line)) !== undefined
    if (last && above && !labelled && goesOn(last, above, line, { right, body, pictures }))
      last.lines.push(line)
    else paragraphs.push({ lines: [line], size: line.size, strong: line.strong, labelled })
  }
  return paragraphs
}

function goesOn(
  paragraph: Paragraph,
  above: Line,
  line: Line,
  { right, body, pictures }: { right: number; body: number; pictures: readonly PlacedPicture[] },
): boolean {
  const down = line.y - above.y
  if (
    Math.abs(line.size - above.size) > 0.05 * above.size ||
    down < 0.5 * line.size ||
    down > 1.9 * line.size
  )
    return false
  // A heading of several lines is centred or broken as its author liked.
  if (above.size > 1.12 * body) return down < 1.5 * line.size
  if (paragraph.strong !== line.strong && paragraph.lines.length === 1 && above.right < 0.85 * right)
    return false
  const first = paragraph.lines[0]
  if (!paragraph.labelled && first && paragraph.lines.length > 1 && line.x > above.x + 0.8 * line.size)
    return false
  if (above.right + firstWord(line) > right - 0.2 * line.size) return true
  // Beside a picture lines are shorter.
  const beside = pictures.some(
    (one) => above.y > one.y && above.y < one.y + one.height + line.size && one.x > above.right,
  )
  return beside && /^\p{Ll}/u.test(plainLine(line)) && !/[.!?:;]$/.test(plainLine(above))
}

/** How wide the first word is, with a space before it. */
function firstWord({ glyphs, size }: Line): number {
  const end = glyphs.findIndex(
    ({ text, x }, at) => text.trim() === '' || (at > 0 && x - endOf(glyphs[at - 1]) > 0.2 * size),
  )
  const last = glyphs[(end < 0 ? glyphs.length : end) - 1]
  return 0.25 * size + (last ? endOf(last) : 0) - (glyphs[0]?.x ?? 0)
}

function endOf(glyph: Line['glyphs'][number] | undefined): number {
  return glyph ? glyph.x + glyph.width : 0
}
