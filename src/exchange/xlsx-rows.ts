import { attribute, type XmlHandler } from '#platform/zip/xml-scan.ts'
import { mostColumns, type TextRow } from './book.ts'
import { type Epoch, type NumberShape, shownNumber } from './number-format.ts'
import type { StringTable } from './string-table.ts'
import { Unreadable } from './unreadable.ts'
import { joined, unescaped } from './xlsx-parts.ts'

/** What the rest of the workbook says about the cells of a sheet. */
export type Looks = { strings: StringTable; shapes: readonly NumberShape[]; epoch: Epoch }

const lastRow = 1_048_576

/**
 * Collects the rows of a worksheet that hold anything; `take` hands over those that came since it was last called.
 * A formula gives the value it last had, or itself (=…) where it never was computed.
 */
export function worksheetRows(looks: Looks): XmlHandler & { take(): TextRow[] } {
  let rows: TextRow[] = []
  let row = 0
  let seen = 0
  let cells: string[] = []
  let column = -1
  let [type, style] = ['', '']
  let [value, formula, inline] = ['', '', '']
  let field: '' | 'v' | 'f' | 't' = ''
  let [inRow, inCell, inPhonetic] = [false, false, false]

  function openRow(attributes: string): void {
    row = Number(attribute(attributes, 'r') ?? row + 1)
    if (!(row >= 1 && row <= lastRow) || ++seen > lastRow) throw new Unreadable('damaged', 'số dòng lạ')
    cells = []
    column = -1
    inRow = true
  }

  function openCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    column = place === undefined ? column + 1 : columnOf(place)
    type = attribute(attributes, 't') ?? ''
    style = type === '' || type === 'n' ? (attribute(attributes, 's') ?? '0') : ''
    value = formula = inline = ''
    inCell = true
  }

  function closeCell(): void {
    inCell = false
    if (column >= mostColumns) return
    const text =
      value === '' && inline === '' && formula !== ''
        ? `=${formula}`
        : cellText(type, style, value, inline, looks)
    if (text === '') return
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  return {
    open(name, attributes) {
      if (name === 'row') openRow(attributes)
      else if (!inRow) return
      else if (name === 'c') openCell(attributes)
      else if (!inCell) return
      else if (name === 'v' || name === 'f') field = name
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't' && !inPhonetic) field = 't'
    },
    text(piece) {
      if (field === 'v') value = joined(value, piece)
      else if (field === 't') inline = joined(inline, piece)
      else if (field === 'f') formula = joined(formula, piece)
    },
    close(name) {
      if (name === 'v' || name === 'f' || name === 't') field = ''
      else if (name === 'c' && inCell) closeCell()
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'row' && inRow) {
        inRow = false
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells })
      }
    },
    take() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function cellText(type: string, style: string, value: string, inline: string, looks: Looks): string {
  switch (type) {
    case 's': {
      const text = value === '' ? '' : looks.strings.at(Number(value))
      if (text === undefined) throw new Unreadable('damaged', 'thiếu chữ của một ô')
      return text
    }
    case 'inlineStr':
      return unescaped(inline)
    case 'str':
      return unescaped(value)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      return value
    case 'd':
      return /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : value
    default:
      return value === '' ? '' : shownNumber(value, looks.shapes[Number(style)] ?? 'plain', looks.epoch)
  }
}

/** The column of a place such as BC12, counted from 0. */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const letter = (place.charCodeAt(at) & ~32) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || column > 16_384) throw new Unreadable('damaged', 'địa chỉ ô lạ')
  return column - 1
}
