import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Column, DataTable } from './data-table.tsx'

type Row = { name: string; left: number | null }
const columns: Column<Row>[] = [
  { key: 'name', heading: 'Đơn vị', sortable: true, cell: ({ name }) => name },
  {
    key: 'left',
    heading: 'Còn',
    kind: 'number',
    sortable: true,
    cell: ({ left }) => left ?? '–',
    value: ({ left }) => left,
  },
]
const rows = [
  { name: '<Bằng Thành>', left: 31 },
  { name: 'Cao Minh', left: null },
]
const table = {
  language: 'vi',
  caption: 'Xã',
  columns,
  rows,
  address: '/don-vi/19?ngay=2024-12-31&sort=name',
} as const

describe('a table', () => {
  test('names its rows by the first column, escaped', () => {
    const html = render(<DataTable {...table} />)
    expect(html).toContain('<th scope="row">&lt;Bằng Thành></th>')
    expect(html).toContain('<td class="number" data-value="31">31</td>')
  })

  test('is sorted by links that keep the day', () => {
    const html = render(<DataTable {...table} sort="name" />)
    expect(html).toContain('aria-sort="ascending"><a href="/don-vi/19?ngay=2024-12-31&amp;sort=-name"')
  })

  test('shows the largest number first, since that is asked for', () => {
    expect(render(<DataTable {...table} />)).toContain('sort=-left')
    expect(render(<DataTable {...table} sort="-left" />)).toContain('sort=left')
  })

  test('can be reached and scrolled by keyboard, under a name', () => {
    expect(render(<DataTable {...table} />)).toContain(
      '<section class="scroll" tabindex="0" aria-label="Bảng: Xã">',
    )
  })

  test('without rows says so, or what to do', () => {
    expect(render(<DataTable {...table} rows={[]} />)).toContain('Chưa có dòng nào.')
    expect(render(<DataTable {...table} rows={[]} empty={<p>Nhập</p>} />)).toContain('<p>Nhập</p>')
  })

  test('may end in a total', () => {
    expect(render(<DataTable {...table} total={{ name: 'Cả tỉnh', left: 31 }} />)).toContain('<tfoot>')
  })

  test('is sorted by the script only when all its rows are there', () => {
    expect(render(<DataTable {...table} />)).not.toContain('<sortable-table>')
    expect(render(<DataTable {...table} complete />)).toContain('<sortable-table>')
  })
})
