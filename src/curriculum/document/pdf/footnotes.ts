import type { Inline } from '../inline.ts'
import { inlineText } from '../plain-text.ts'
import { trimInlines } from '../trim-inlines.ts'
import { textOfLines } from './line-text.ts'
import { linesOf } from './lines.ts'
import { withoutStart } from './list-label.ts'
import type { Glyph } from './placed.ts'

type Note = Exclude<Inline, { type: 'footnote' }>

/** A note at the foot of a page: its number or sign, and what it says. */
export function footnoteOf(glyphs: readonly Glyph[]): [label: string, content: Inline[]] | undefined {
  const content = trimInlines(textOfLines(linesOf(glyphs)))
  const label = /^[[(]?(\d{1,3}|[a-z*†‡])[\])]?[.:]?[ \u00A0]*/.exec(inlineText(content))
  if (!label?.[1]) return undefined
  return [label[1], trimInlines(withoutStart(content, label[0].length))]
}

/** A raised number takes the note it points to; each note is taken once. */
export function takeAnchor(footnotes: Map<string, Inline[]>): (label: string) => Inline | undefined {
  return (written) => {
    const label = written.replace(/[[\]()]/g, '')
    const content = footnotes.get(label)
    if (!content) return undefined
    footnotes.delete(label)
    return { type: 'footnote', content: content.filter((one): one is Note => one.type !== 'footnote') }
  }
}
