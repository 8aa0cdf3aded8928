import type { Inline, Mark } from '../inline.ts'
import { pushText } from '../push-text.ts'
import { evenWords } from './even-words.ts'
import type { Line } from './lines.ts'
import type { Glyph } from './placed.ts'

/** Bullets from typefaces of signs, which have no letter of their own. */
const signs = /[\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF0A8]/g

/** Lines that follow one another as one row of text. `anchor` may take a raised number for a footnote. */
export function textOfLines(
  lines: readonly Line[],
  options: { heading?: boolean; anchor?: (label: string) => Inline | undefined } = {},
): Inline[] {
  const row: Inline[] = []
  for (const [at, line] of lines.entries()) {
    for (const [place, run] of runsOf(line).entries()) {
      const marks = marksOf(run, options.heading ?? false)
      if (at > 0 && place === 0 && !endsWithHyphen(row)) pushText(row, ' ', sharedMarks(row, marks))
      const label = run.raised === 'superscript' && run.text.trim()
      const note = label ? options.anchor?.(label) : undefined
      if (note) row.push(note)
      else pushText(row, run.text, marks)
    }
  }
  return row
}

export function plainLine(line: Line): string {
  return runsOf(line)
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .trim()
}

type Run = {
  text: string
  strong: boolean
  em: boolean
  raised: 'superscript' | 'subscript' | 'no'
  link: string | undefined
}

/** Letters of one kind together. A gap wider than a fifth of the letters' height is a space. */
function runsOf({ glyphs: drawn, size, y }: Line): Run[] {
  const glyphs = evenWords(drawn, size)
  const runs: Run[] = []
  let end: number | undefined
  for (const glyph of glyphs) {
    const space = glyph.text.trim() === ''
    const gap = end !== undefined && glyph.x - end > 0.2 * size && !space && !runs.at(-1)?.text.endsWith(' ')
    const raised = space ? 'no' : raisedOf(glyph, size, y)
    const kind = { strong: glyph.strong, em: glyph.em, raised, link: glyph.link }
    const last = runs.at(-1)
    const text = `${gap ? ' ' : ''}${space ? ' ' : glyph.text.replace(signs, '•')}`
    if (last && sameKind(last, kind)) last.text += text
    else runs.push({ ...kind, text })
    end = Math.max(end ?? 0, glyph.x + glyph.width)
  }
  return runs
}

function raisedOf(glyph: Glyph, size: number, y: number): Run['raised'] {
  if (glyph.size > 0.85 * size) return 'no'
  if (y - glyph.y > 0.15 * size) return 'superscript'
  return glyph.y - y > 0.05 * size ? 'subscript' : 'no'
}

function sameKind(one: Omit<Run, 'text'>, other: Omit<Run, 'text'>): boolean {
  return (
    one.strong === other.strong &&
    one.em === other.em &&
    one.raised === other.raised &&
    one.link === other.link
  )
}

function marksOf({ strong, em, raised, link }: Run, heading: boolean): Mark[] {
  const marks: Mark[] = []
  if (link) marks.push({ type: 'link', attrs: { href: link } })
  if (strong && !heading) marks.push({ type: 'strong' })
  if (em) marks.push({ type: 'em' })
  if (raised !== 'no') marks.push({ type: raised })
  return marks
}

/** Between two lines of one link, or of one kind of text, the space is of that kind too. */
function sharedMarks(row: readonly Inline[], marks: Mark[]): Mark[] {
  const last = row.at(-1)
  return last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks) ? marks : []
}

/** Only a hard hyphen of a compound may end a line in Vietnamese; it stays, without a space. */
function endsWithHyphen(row: readonly Inline[]): boolean {
  const last = row.at(-1)
  return last?.type === 'text' && /\p{L}-$/u.test(last.text)
}
