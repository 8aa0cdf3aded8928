import type { Table, TableCell } from '../block.ts'

export type GridCell = { x: number; y: number; colspan: number; rowspan: number; cell: TableCell }
/** `heads` is how many rows at the top are headings. */
export type Grid = { columns: number; heads: number; cells: GridCell[] }

const mostColumns = 60

/** Where each cell of a table stands. Cells that would cover others or leave the table are cut to what there is room for. */
export function tableGrid({ content: rows }: Table): Grid {
  const body = rows.findIndex(({ content }) => content.some(({ type }) => type === 'table_cell'))
  // A table of nothing but headings has no body to head.
  const heads = Math.max(body, 0)
  const taken = new Set<string>()
  const cells: GridCell[] = []
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.content) {
      while (taken.has(`${x} ${y}`)) x++
      if (x >= mostColumns) break
      let colspan = 1
      while (colspan < cell.attrs.colspan && x + colspan < mostColumns && !taken.has(`${x + colspan} ${y}`))
        colspan++
      const rowspan = Math.min(cell.attrs.rowspan, (y < heads ? heads : rows.length) - y)
      cells.push({ x, y, colspan, rowspan, cell })
      for (let right = 0; right < colspan; right++)
        for (let down = 0; down < rowspan; down++) taken.add(`${x + right} ${y + down}`)
      x += colspan
    }
  }
  return { columns: Math.max(1, ...cells.map(({ x, colspan }) => x + colspan)), heads, cells }
}
