import type { Block } from '../block.ts'
import type { PrintLabels } from '../labels.ts'
import { inlineTypst } from './inline.typst.ts'
import { type GridCell, tableGrid } from './table-grid.ts'
import { typstBlock, typstCall, typstString } from './typst-code.ts'

/** What printing needs to know beside the document. */
export type Printing = {
  labels: PrintLabels
  /** How much deeper its headings stand than they say. */
  deeper: number
  /** Where the compiler finds a picture; nothing when it cannot be printed. */
  pathOf(file: string): string | undefined
}

export function blocksTypst(content: readonly Block[], printing: Printing): string {
  return typstBlock(content.map((block) => blockTypst(block, printing)))
}

function blockTypst(block: Block, printing: Printing): string {
  const { labels } = printing
  const each = (items: readonly { content: Block[] }[]) =>
    items.map((item) => blocksTypst(item.content, printing))
  switch (block.type) {
    case 'heading':
      return typstCall('heading', `level: ${block.attrs.level + printing.deeper}`, inlineTypst(block.content))
    case 'paragraph':
      return typstCall('par', inlineTypst(block.content))
    case 'bullet_list':
      return typstCall('list', ...each(block.content))
    case 'ordered_list':
      return typstCall('enum', `start: ${block.attrs.order}`, ...each(block.content))
    case 'checklist':
      return typstCall(
        'list',
        'marker: box(width: 0.75em, height: 0.75em, stroke: 0.6pt)',
        ...each(block.content),
      )
    case 'table':
      return tableTypst(tableGrid(block), printing)
    case 'picture':
      return pictureTypst(block.attrs, printing)
    case 'recording':
      return typstCall('par', typstCall('emph', typstString(`${labels.recording}: ${block.attrs.title}`)))
    case 'case_exercise':
    case 'role_play': {
      const label = block.type === 'role_play' ? labels.rolePlay : labels.caseExercise
      const title = block.attrs.title === '' ? label : `${label}: ${block.attrs.title}`
      const inside = [
        typstCall('par', typstCall('strong', typstString(title))),
        blocksTypst(block.content, printing),
      ]
      return typstCall(
        'block',
        'width: 100%',
        'inset: 8pt',
        'stroke: (left: 2pt + luma(120))',
        typstBlock(inside),
      )
    }
    case 'quote':
      return typstCall('quote', 'block: true', blocksTypst(block.content, printing))
    case 'rule':
      return 'line(length: 100%, stroke: 0.5pt)'
  }
}

function tableTypst({ columns, heads, cells }: ReturnType<typeof tableGrid>, printing: Printing): string {
  const [head, body] = [cells.filter(({ y }) => y < heads), cells.filter(({ y }) => y >= heads)]
  const one = (cell: GridCell) => cellTypst(cell, printing)
  const header = head.length > 0 ? [typstCall('table.header', ...head.map(one))] : []
  return typstCall('table', `columns: ${columns}`, ...header, ...body.map(one))
}

function cellTypst({ x, y, colspan, rowspan, cell }: GridCell, printing: Printing): string {
  const inside = blocksTypst(cell.content, printing)
  const text = cell.type === 'table_header' ? typstCall('strong', inside) : inside
  return typstCall('table.cell', `x: ${x}`, `y: ${y}`, `colspan: ${colspan}`, `rowspan: ${rowspan}`, text)
}

/** A picture that cannot be printed is told by its words. */
function pictureTypst(attrs: { file: string; alt: string; caption: string }, { pathOf }: Printing): string {
  const path = pathOf(attrs.file)
  if (!path) return typstCall('par', typstCall('emph', typstString(attrs.caption || attrs.alt)))
  const image = typstCall('image', typstString(path), `alt: ${typstString(attrs.alt)}`)
  const caption = attrs.caption === '' ? [] : [`caption: ${typstString(attrs.caption)}`]
  return typstCall('figure', `alt: ${typstString(attrs.alt)}`, ...caption, image)
}
