import type { Picture } from '../block.ts'
import { type Inline, type Mark, safeLink } from '../inline.ts'
import { isOldFont, oldFontsNote } from '../old-fonts.ts'
import { pushText } from '../push-text.ts'
import { drawnThings } from './drawings.ts'
import { fieldReader } from './fields.ts'
import { marksOf } from './marks.ts'
import type { Reading } from './reading.ts'
import { formulaText, runText } from './run-text.ts'
import { runStyle } from './styles.ts'
import { attributeOf, child, type Element, elementsOf, isOn, valOf } from './xml-tree.ts'

/** What stands in a paragraph, in order; pictures and text boxes are blocks that have to leave it. */
export type Piece = Inline | Picture | { type: 'box'; element: Element }

/** Elements that only wrap others. Deleted and moved-away text is not among them, so changes count as accepted. */
const wrappers = /^(ins|moveTo|smartTag|sdt|sdtContent|fldSimple|customXml|bdo|dir|ruby|rubyBase|Choice)$/

export function readInlines(paragraph: Element, reading: Reading): Piece[] {
  const pieces: Piece[] = []
  const fields = fieldReader()
  walk(paragraph, undefined)
  return pieces

  function walk(element: Element, link: string | undefined): void {
    for (const one of elementsOf(element)) {
      if (one.name === 'r') readRun(one, link)
      else if (one.name === 'hyperlink') walk(one, linkOf(one, reading) ?? link)
      else if (one.name === 'AlternateContent') walkFirst(one, link)
      else if (one.name === 'oMath' || one.name === 'oMathPara') readFormula(one)
      else if (wrappers.test(one.name)) walk(one, link)
    }
  }

  /** Newer Word writes what older ones read a second time, as a fallback. */
  function walkFirst(element: Element, link: string | undefined): void {
    const choice = child(element, 'Choice') ?? child(element, 'Fallback')
    if (choice) walk(choice, link)
  }

  function readRun(run: Element, link: string | undefined): void {
    const properties = child(run, 'rPr')
    if (isOn(properties, 'vanish')) return
    const style = { ...reading.styles.run(valOf(properties, 'rStyle')), ...runStyle(properties) }
    const fonts = child(properties, 'rFonts')?.attributes.match(/"[^"]*"/g) ?? []
    if (fonts.some((font) => isOldFont(font.slice(1)))) reading.notes.add(oldFontsNote)
    readRunContent(run, marksOf(style, fields.link() ?? link))
  }

  function readRunContent(run: Element, marks: Mark[]): void {
    for (const one of elementsOf(run)) {
      if (fields.read(one)) continue
      if (one.name === 'br' || one.name === 'cr') {
        if (!/page|column/.test(attributeOf(one, 'type') ?? '')) pieces.push({ type: 'hard_break' })
      } else if (one.name === 'footnoteReference' || one.name === 'endnoteReference') readNote(one)
      else if (one.name === 'AlternateContent')
        readRunContent(child(one, 'Choice') ?? child(one, 'Fallback') ?? one, marks)
      else if (/^(drawing|pict|object)$/.test(one.name)) pieces.push(...drawnThings(one, reading))
      else pushText(pieces, runText(one), marks)
    }
  }

  function readNote(reference: Element): void {
    const kind = reference.name.replace('Reference', '')
    const note = reading.footnotes.get(`${kind}:${attributeOf(reference, 'id')}`)
    if (note) pieces.push({ type: 'footnote', content: noteContent(note, reading) })
  }

  function readFormula(formula: Element): void {
    reading.notes.add('Công thức được giữ như chữ thường; hãy xem lại.')
    pushText(pieces, formulaText(formula), [])
  }
}

/** The text of a footnote; its paragraphs become lines. Pictures and notes inside a note are left out. */
function noteContent(note: Element, reading: Reading) {
  const content: Exclude<Inline, { type: 'footnote' }>[] = []
  for (const paragraph of elementsOf(note).filter(({ name }) => name === 'p')) {
    if (content.length > 0) content.push({ type: 'hard_break' })
    for (const one of readInlines(paragraph, { ...reading, footnotes: new Map() }))
      if (one.type === 'text')
        pushText(content, content.length === 0 ? one.text.trimStart() : one.text, one.marks ?? [])
      else if (one.type === 'hard_break') content.push(one)
  }
  return content
}

function linkOf(hyperlink: Element, { relations }: Reading): string | undefined {
  const relation = relations.get(attributeOf(hyperlink, 'id') ?? '')
  return relation?.outside ? safeLink(relation.target) : undefined
}
