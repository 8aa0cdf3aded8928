import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Columns, cellsByField, findColumns, isNumbering } from './columns.ts'
import { headingOf, needed, type SheetKind, sheetKinds, templateFields } from './fields.ts'
import { findField } from './headings.ts'

function found(sheet: string, ...rows: string[][]): Columns {
  const columns = findColumns(
    sheet,
    rows.map((cells, at) => ({ row: at + 1, cells })),
  )
  if (!columns || 'lacking' in columns) throw new Error(`not found: ${JSON.stringify(columns)}`)
  return columns
}

const headingsOf = (kind: SheetKind) => templateFields(kind).map((field) => headingOf(kind, field))
const people = headingsOf('people')

describe('a heading', () => {
  test.each([
    ['people', 'HỌ VÀ TÊN', 'name'],
    ['people', 'Họ  tên\n(viết hoa)', 'name'],
    ['people', 'Ho va ten', 'name'],
    ['people', 'Ho\u0323 va\u0300 te\u0302n', 'name'],
    ['people', '2. Họ và tên *', 'name'],
    ['people', 'CCCD', 'nationalId'],
    ['people', 'Số định danh cá nhân', 'nationalId'],
    ['people', 'CMND/CCCD', 'nationalId'],
    ['people', 'SĐT', 'phone'],
    ['people', 'Xã/Phường', 'commune'],
    ['people', 'Xã, phường, thị trấn', 'commune'],
    ['people', 'Quận/Huyện', 'district'],
    ['people', 'Tỉnh/Thành phố', 'province'],
    ['people', 'Ngày bắt đầu', 'from'],
    ['people', 'Ngày, tháng, năm sinh (dd/mm/yyyy)', 'birth'],
    ['people', 'Năm sinh', 'birth'],
    ['training', 'Ngày bế giảng', 'ended'],
    ['training', 'Kết qủa', 'passed'],
    ['training', 'Số tiết thực hành', 'practice'],
    ['training', 'Chức danh', undefined],
    ['people', 'Ghi chú', undefined],
    ['people', '', undefined],
  ] as const)('of %s %j means %s', (kind, heading, field) => {
    expect(findField(kind, heading)).toBe(field)
  })
})

test('a cell as long as a book is no heading, and takes no time', () => {
  const start = performance.now()
  for (const piece of ['(', '[', ' ', '(a']) expect(findField('people', piece.repeat(50_000))).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(1_000)
})

describe('the columns of a sheet', () => {
  test('are found in any order, among others, whatever the case, spaces and diacritics of their headings', () => {
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text.normalize('NFD')}\u00A0`,
      (text: string) => text.replaceAll(' ', '\n'),
    )
    const kinds = fc.constantFrom(...sheetKinds)
    const layout = kinds.chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.shuffledSubarray([...headingsOf(kind), 'Ghi chú', 'Điểm'], { minLength: 16 }),
        dress,
        fc.nat(5),
      ),
    )
    fc.assert(
      fc.property(layout, ([kind, headings, dressed, above]) => {
        const titles = Array.from({ length: above }, () => ['DANH SÁCH, năm 2024'])
        const columns = findColumns(
          'Sheet1',
          [...titles, headings.map(dressed)].map((cells, at) => ({ row: at + 1, cells })),
        )
        const whole = needed[kind].every((group) =>
          group.some((field) => headings.includes(headingOf(kind, field))),
        )
        expect(columns && 'at' in columns).toBe(whole)
        if (!columns || 'lacking' in columns) return
        expect(columns.kind).toBe(kind)
        expect(columns.headingRow).toBe(above + 1)
        for (const [field, at] of Object.entries(columns.at))
          expect(headings[at]).toBe(headingOf(kind, field as 'name'))
        expect(columns.ignored.length).toBe(
          headings.filter((one) => one === 'Ghi chú' || one === 'Điểm').length,
        )
      }),
    )
  })

  test('tell what is not known and what is not there', () => {
    const { ignored, absent } = found('Cán bộ', [
      'Mã',
      'Họ tên',
      'Chức vụ',
      'Xã',
      'Từ ngày',
      'Ghi chú',
      'Xã',
      'Lý do',
    ])
    expect(ignored).toEqual(['Ghi chú', 'Xã'])
    expect(absent).toContain('Chuyên trách')
    expect(absent).not.toContain('Họ đệm')
  })

  test('may have a heading of two rows, the upper one merged', () => {
    const columns = found(
      'Cán bộ',
      ['HỘI LHPN HUYỆN', '', '', ''],
      ['STT', 'Mã', 'Họ và tên', 'Chức danh', 'Đơn vị', '', '', 'Thời gian', ''],
      ['', '', '', '', 'Xã', 'Huyện', 'Tỉnh', 'Từ ngày', 'Đến ngày'],
      ['1', 'a', 'Bàn Thị Ánh', 'CT', 'Xã A', 'Huyện B', 'Tỉnh C', '1/1/2019', ''],
    )
    expect(columns.headingRow).toBe(3)
    expect(columns.at).toMatchObject({ number: 0, title: 3, commune: 4, province: 6, from: 7, until: 8 })
  })

  test('are not mixed with the first row of data, even where that holds words of headings', () => {
    const data = ['a', 'Lý Mùi', 'Chuyên trách', 'Dân tộc', 'Xã A', '1/1/2019', 'Chủ tịch']
    const heading = ['Mã', 'Họ tên', 'Ghi chú', 'Khác', 'Xã', 'Từ ngày', 'Chức vụ']
    expect(found('Cán bộ', heading, data)).toMatchObject({ headingRow: 1, ignored: ['Ghi chú', 'Khác'] })
  })

  test('a name in two columns is one name', () => {
    expect(found('Cán bộ', ['Mã', 'Họ đệm', 'Tên', 'Chức danh', 'Xã', 'Từ ngày']).at).toMatchObject({
      family: 1,
      name: 2,
    })
  })
})

describe('which list a sheet is', () => {
  test('its headings say, whatever its name', () => {
    expect(found('Sheet1', people).kind).toBe('people')
    expect(found('Bồi dưỡng cán bộ', headingsOf('training')).kind).toBe('training')
    expect(found('CSV', headingsOf('training')).kind).toBe('training')
  })

  test('a sheet of another thing is neither; an empty one too', () => {
    expect(findColumns('Hướng dẫn', [{ row: 1, cells: ['Họ và tên', 'Đủ họ, đệm, tên'] }])).toBeUndefined()
    expect(findColumns('Cán bộ', [])).toBeUndefined()
  })

  test('one that lacks a column no row can do without says which', () => {
    const rows = [{ row: 1, cells: ['STT', 'Họ và tên', 'Chức danh', 'Ngày sinh'] }]
    const lacking = {
      kind: 'people',
      lacking: ['“Mã” hoặc “Số CCCD”', '“Xã” hoặc “Chi hội” hoặc “Huyện” hoặc “Tỉnh”', '“Từ ngày”'],
    }
    expect(findColumns('Sheet1', rows)).toEqual(lacking)
    expect(
      findColumns(
        'DANH SÁCH CÁN BỘ',
        rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })),
      ),
    ).toMatchObject({ kind: 'people' })
  })
})

test('a line of column numbers is told from data', () => {
  expect(isNumbering(['(1)', '(2)', '(3)', '(4)'])).toBe(true)
  expect(isNumbering(['A', 'B', '1', '2', '3'])).toBe(true)
  expect(isNumbering(['1', 'a', 'Bàn Thị Ánh'])).toBe(false)
  expect(isNumbering(['1', '43', '12'])).toBe(false)
})

test('cells are taken by their fields, as written; blank ones are left out', () => {
  const columns = found('Cán bộ', people)
  expect(cellsByField(columns, ['1', ' a ', '', '1967'], (text) => text)).toEqual({
    number: '1',
    code: ' a ',
    birth: '1967',
  })
})
