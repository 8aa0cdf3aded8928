import type { Block } from '../block.ts'
import { gather, type Made } from '../gather.ts'
import type { Inline } from '../inline.ts'
import { type Piece, readInlines } from './inlines.ts'
import { listCounter } from './list-counter.ts'
import { paragraphBlock } from './paragraph-block.ts'
import type { Reading } from './reading.ts'
import { paragraphProperties } from './styles.ts'
import { readTable } from './tables.ts'
import { child, type Element, elementsOf, valOf, within } from './xml-tree.ts'

/** Reads what stands under one another in a body, a cell or a text box. */
export function readBlocks(body: Element, reading: Reading): Block[] {
  const count = listCounter()
  const made: Made[] = []
  let carried: Piece[] = []
  for (const element of standing(body, reading)) {
    if (element.name === 'tbl')
      made.push({ as: 'block', blocks: readTable(element, (cell) => readBlocks(cell, reading)) })
    else {
      const pieces = [...carried, ...readInlines(element, reading)]
      const properties = child(element, 'pPr')
      // A deleted end of a paragraph joins it to the next one.
      carried = child(child(properties, 'rPr'), 'del') ? pieces : []
      if (carried.length === 0) made.push(paragraphOf(pieces, properties, reading, count))
    }
  }
  return gather(made)
}

/** Paragraphs and tables, out of what only wraps them. A table of contents is left out: it is made anew when shown. */
function standing(element: Element, reading: Reading): Element[] {
  return elementsOf(element).flatMap((one) => {
    if (one.name === 'p' || one.name === 'tbl') return [one]
    if (one.name === 'altChunk') reading.notes.add('Có phần chèn từ tệp khác không đọc được; hãy chép vào.')
    if (one.name === 'AlternateContent')
      return standing(child(one, 'Choice') ?? child(one, 'Fallback') ?? { ...one, children: [] }, reading)
    if (one.name === 'sdt' && isContents(one)) return []
    return /^(ins|moveTo|sdt|sdtContent|customXml)$/.test(one.name) ? standing(one, reading) : []
  })
}

function isContents(sdt: Element): boolean {
  const [gallery] = within(child(sdt, 'sdtPr') ?? sdt, 'docPartGallery')
  return /Table of Contents/.test(gallery?.attributes ?? '')
}

function paragraphOf(
  pieces: readonly Piece[],
  properties: Element | undefined,
  reading: Reading,
  count: ReturnType<typeof listCounter>,
): Made {
  const own = paragraphProperties(properties)
  const style = { ...reading.styles.paragraph(valOf(properties, 'pStyle')), ...own }
  if (style.contents) return { as: 'block', blocks: [] }
  const { numbering } = style
  const marking = numbering && reading.numbering(numbering.list, numbering.level)
  const blocks = apart(pieces, reading).flatMap((row) =>
    Array.isArray(row) ? paragraphBlock(row, style) : [row],
  )
  if (blocks.some(({ type }) => type === 'heading')) {
    if (marking?.kind === 'ordered_list') reading.notes.add(lostNumbers)
    return { as: 'block', blocks }
  }
  if (numbering && marking && blocks.length > 0)
    return {
      as: 'item',
      level: numbering.level + (numbering.shift ?? 0),
      kind: marking.kind,
      number: count(numbering, marking),
      blocks,
    }
  return { as: style.quote ? 'quote' : style.caption ? 'caption' : 'block', blocks }
}

const lostNumbers = 'Số tự động của đề mục (Chương I, 1.1 …) không được giữ; hãy viết vào nếu cần.'

/** Pictures and text boxes leave the paragraph they stand in and cut it in two. */
function apart(pieces: readonly Piece[], reading: Reading): (Inline[] | Block)[] {
  const rows: (Inline[] | Block)[] = []
  let row: Inline[] = []
  for (const piece of pieces) {
    if (piece.type !== 'picture' && piece.type !== 'box') {
      row.push(piece)
      continue
    }
    rows.push(row, ...(piece.type === 'box' ? readBlocks(piece.element, reading) : [piece]))
    row = []
  }
  return [...rows, row]
}
