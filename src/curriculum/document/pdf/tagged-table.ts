import type { Block, TableCell } from '../block.ts'
import { withoutStrong } from '../without-strong.ts'
import type { PageMade } from './page-content.ts'
import { isPart, type Leaf, type Part, partsOf } from './structure.ts'

/** A table by its tags; `read` reads what a cell holds. */
export function tableOf(table: Part, read: (nodes: Part['children']) => Block[]): PageMade[] {
  const captions = partsOf(table.children, /^Caption$/).flatMap((part) => read(part.children))
  const rows = partsOf(table.children, /^TR$/).map((row) =>
    row.children.filter(isCell).map((cell) => cellOf(cell, read)),
  )
  const content = rows
    .filter((row) => row.length > 0)
    .map((row) => ({ type: 'table_row' as const, content: row }))
  const blocks: Block[] = content.length > 0 ? [{ type: 'table', content }] : []
  return [...captions, ...blocks].map((block) => ({ as: 'block', blocks: [block] }))
}

function isCell(node: Part | Leaf): node is Part {
  return isPart(node) && /^T[HD]$/.test(node.role)
}

function cellOf(
  { role, children, colSpan, rowSpan }: Part,
  read: (nodes: Part['children']) => Block[],
): TableCell {
  const content = role === 'TH' ? read(children).map(notStrong) : read(children)
  return {
    type: role === 'TH' ? 'table_header' : 'table_cell',
    attrs: { colspan: span(colSpan), rowspan: span(rowSpan) },
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
}

/** A heading of a table is bold by itself. */
function notStrong(block: Block): Block {
  if (block.type !== 'paragraph' || !block.content) return block
  return { ...block, content: block.content.map(withoutStrong) }
}

function span(written: number | undefined): number {
  return written !== undefined && Number.isInteger(written) && written >= 1 && written <= 200 ? written : 1
}
