import { attribute, type XmlHandler } from '#platform/zip/xml-scan.ts'
import { builtInShape, type Epoch, type NumberShape, shapeOf } from './number-format.ts'
import { type StringTable, stringTable } from './string-table.ts'
import { Unreadable } from './unreadable.ts'

/** What a workbook part holds once it was scanned. */
export type Part<Content> = XmlHandler & { content: Content }

type Relation = { id: string; type: string; target: string }
export type WorkbookSheet = { name: string; relation: string; hidden: boolean }

/** An Excel cell holds 32,767 characters; anything far above is an attack or a ruin. */
const longestCell = 100_000

/** xl/_rels/workbook.xml.rels: which part is what. */
export function relationsPart(): Part<Relation[]> {
  const content: Relation[] = []
  return handler(content, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(attributes, key) ?? '')
      content.push({ id: id ?? '', type: (type ?? '').replace(/^.*\//, ''), target: target ?? '' })
    },
  })
}

/** xl/workbook.xml: the sheets in their order, and the calendar. */
export function workbookPart(): Part<{ sheets: WorkbookSheet[]; epoch: Epoch }> {
  const content: { sheets: WorkbookSheet[]; epoch: Epoch } = { sheets: [], epoch: 1900 }
  return handler(content, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute(attributes, 'date1904') ?? ''))
        content.epoch = 1904
      if (name !== 'sheet') return
      const relation = /:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
      const hidden = /^(hidden|veryHidden)$/.test(attribute(attributes, 'state') ?? '')
      content.sheets.push({ name: attribute(attributes, 'name') ?? '', relation, hidden })
    },
  })
}

/** xl/styles.xml: for each cell style, how its numbers show. */
export function stylesPart(): Part<NumberShape[]> {
  const content: NumberShape[] = []
  const custom = new Map<number, NumberShape>()
  let inCells = false
  return handler(content, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') custom.set(id, shapeOf(attribute(attributes, 'formatCode') ?? ''))
      if (name === 'xf' && inCells) content.push(custom.get(id) ?? builtInShape(id))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
}

/** xl/sharedStrings.xml: the strings of all sheets. Rich text is joined; reading aids (phonetic runs) are left out. */
export function stringsPart(): Part<StringTable> {
  const content = stringTable()
  let text = ''
  let inText = false
  let inPhonetic = false
  return handler(content, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    text(piece) {
      if (inText) text = joined(text, piece)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') content.add(unescaped(text))
    },
  })
}

/** A cell's text grows piece by piece, within reason. */
export function joined(text: string, piece: string): string {
  if (text.length + piece.length > longestCell) throw new Unreadable('damaged', 'một ô quá dài')
  return text === '' ? piece : text + piece
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function handler<Content>(content: Content, part: Partial<XmlHandler>): Part<Content> {
  const ignore = () => {}
  return { content, open: part.open ?? ignore, close: part.close ?? ignore, text: part.text ?? ignore }
}
