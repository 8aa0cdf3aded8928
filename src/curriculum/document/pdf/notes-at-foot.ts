import type { Inline } from '../inline.ts'
import { footnoteOf } from './footnotes.ts'
import { plainLine } from './line-text.ts'
import type { Line } from './lines.ts'

/** Takes the notes at the foot of a page: small lines below all others, each beginning with its number. */
export function notesAtFoot(lines: readonly Line[], body: number, footnotes: Map<string, Inline[]>): Line[] {
  const small = (line: Line) => line.size < 0.93 * body
  const lowest = Math.max(0, ...lines.filter((line) => !small(line)).map((line) => line.y))
  const foot = lines.filter((line) => small(line) && line.y > lowest)
  const first = foot.findIndex(isStart)
  if (first < 0) return [...lines]
  const taken = foot.slice(first)
  const notes: Line[][] = []
  for (const line of taken) {
    const sameNote = notes.at(-1)
    if (isStart(line) || !sameNote) notes.push([line])
    else sameNote.push(line)
  }
  for (const note of notes) {
    const found = footnoteOf(note.flatMap((line) => line.glyphs))
    if (found) footnotes.set(...found)
  }
  return lines.filter((line) => !taken.includes(line))
}

function isStart(line: Line): boolean {
  return /^[[(]?(\d{1,3}|[*†‡])[\])]?[.:]?\s*\p{L}/u.test(plainLine(line))
}
