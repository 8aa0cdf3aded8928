import type { Block, Table, TableCell, TableRow } from '../block.ts'
import { attributeOf, child, type Element, elementsOf, isOn, valOf } from './xml-tree.ts'

type Placed = { cell: TableCell; merge: 'none' | 'start' | 'more'; column: number }

/** A table with its merged cells; `readCell` reads what a cell holds. Rows that were deleted are gone. */
export function readTable(table: Element, readCell: (cell: Element) => Block[]): Table[] {
  const rows = inside(table, 'tr').filter((row) => !child(child(row, 'trPr'), 'del'))
  const placed = rows.map((row) => readRow(row, readCell))
  const content = mergeDown(placed)
  return content.some(({ content: cells }) => cells.length > 0) ? [{ type: 'table', content }] : []
}

function readRow(row: Element, readCell: (cell: Element) => Block[]): Placed[] {
  const properties = child(row, 'trPr')
  const type = isOn(properties, 'tblHeader') ? 'table_header' : 'table_cell'
  const skipped = span(valOf(properties, 'gridBefore'), 0)
  const placed: Placed[] =
    skipped > 0 ? [{ cell: cellOf('table_cell', skipped, []), merge: 'none', column: 0 }] : []
  let column = skipped
  for (const cell of inside(row, 'tc')) {
    const own = child(cell, 'tcPr')
    const colspan = span(valOf(own, 'gridSpan'), 1)
    const vertical = child(own, 'vMerge')
    const merge = !vertical ? 'none' : attributeOf(vertical, 'val') === 'restart' ? 'start' : 'more'
    placed.push({ cell: cellOf(type, colspan, readCell(cell)), merge, column })
    column += colspan
  }
  return placed
}

/** A cell that goes on below grows; what goes on of it is no cell of its own. */
function mergeDown(rows: readonly Placed[][]): TableRow[] {
  const open = new Map<number, TableCell>()
  return rows.map((row) => {
    const content: TableCell[] = []
    for (const { cell, merge, column } of row) {
      const above = merge === 'more' ? open.get(column) : undefined
      if (above && above.attrs.colspan === cell.attrs.colspan) {
        above.attrs.rowspan++
        continue
      }
      content.push(cell)
      if (merge === 'none') open.delete(column)
      else open.set(column, cell)
    }
    return { type: 'table_row', content }
  })
}

function cellOf(type: TableCell['type'], colspan: number, content: Block[]): TableCell {
  return {
    type,
    attrs: { colspan, rowspan: 1 },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

function span(written: string | undefined, least: number): number {
  const number = Number(written ?? least)
  return Number.isInteger(number) && number >= least && number <= 200 ? number : least
}

/** Rows and cells, also those in content controls and insertions. */
function inside(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((one) => {
    if (one.name === name) return [one]
    return /^(sdt|sdtContent|ins|customXml)$/.test(one.name) ? inside(one, name) : []
  })
}
