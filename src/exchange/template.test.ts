import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { fileWith } from '#test/workbook/temporary-file.ts'
import type { Cells } from './cell.ts'
import { mostCorrections, type RefusedRow, writeCorrection } from './correction.ts'
import { fieldsOf, headingOf, sheetKinds, templateFields } from './fields.ts'
import { type Found, readWorkbook } from './read-workbook.ts'
import { writeTemplate } from './template.ts'

const today = '2026-11-22'
const read = (bytes: Uint8Array): Promise<Found[]> => Array.fromAsync(readWorkbook(fileWith(bytes), today))

function refused(cells: Cells, row = 7): RefusedRow {
  const reasons = [
    { column: 'Từ ngày', value: '31/02/2019', reason: 'Không có ngày 31/02/2019 trong lịch.' },
    { column: 'Mã', value: '', reason: 'Cần Mã hoặc Số CCCD để biết là ai.' },
  ]
  return { kind: 'people', sheet: 'Danh sách', row, cells, reasons }
}

describe('the empty template', () => {
  test('is read back as two lists with every column and no row', async () => {
    const found = await read(await writeTemplate())
    expect(found.map((one) => [one.type, one.sheet])).toEqual([
      ['sheet', 'Cán bộ'],
      ['sheet', 'Bồi dưỡng'],
      ['ignored', 'Hướng dẫn'],
    ])
    for (const one of found)
      if (one.type === 'sheet') expect([one.columns.absent, one.columns.ignored]).toEqual([[], []])
  })

  test('explains every column, with an example that can be read', async () => {
    const { sheets } = await readXlsx(await writeTemplate())
    const lines = sheets[2]?.rows.slice(3) ?? []
    const all = sheetKinds.flatMap((kind) => templateFields(kind).map((field) => headingOf(kind, field)))
    expect(lines.map((line) => line[1])).toEqual(all)
    expect(lines.filter((line) => !line[3] || !line[4])).toEqual([])
  })

  test('keeps numbers and dates as they are typed', async () => {
    const { sheets } = await readXlsx(await writeTemplate(), { readStyles: true })
    expect(sheets[0]?.cells?.get('1,6')?.style?.numFmt).toBe('@')
    expect(sheets[0]?.cells?.get('900,13')?.style?.numFmt).toBe('@')
  })
})

describe('the correction file', () => {
  test('holds the refused rows as they were, with the reasons, and can be imported when mended', async () => {
    const cells = { number: '5', name: ' Bàn  Thị Ánh ', title: 'Chủ tịch', from: '31/02/2019' }
    const bytes = await writeCorrection([refused(cells)])
    const [sheet, row] = await read(bytes)
    expect(sheet).toMatchObject({ sheet: 'Cán bộ', columns: { ignored: [], absent: [] } })
    expect(row).toMatchObject({ row: 2, cells })
    const [first] = (await readXlsx(bytes)).sheets
    expect(first?.rows[1]?.slice(-3)).toEqual([
      'Từ ngày: Không có ngày 31/02/2019 trong lịch.\nMã: Cần Mã hoặc Số CCCD để biết là ai.',
      'Danh sách',
      '7',
    ])
  })

  test('never holds a formula, whatever was written', async () => {
    const evil = [
      "=cmd|' /C calc'!A0",
      '+1+1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '=HYPERLINK("http://x")',
      'a\u0001\uD800b',
      '<v>1</v>',
    ]
    const fields = fieldsOf('people').filter((field) => field !== 'family')
    const rows = evil.map((text) => refused(Object.fromEntries(fields.map((field) => [field, text]))))
    const { sheets } = await readXlsx(await writeCorrection(rows))
    for (const sheet of sheets)
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
    const values = sheets[0]?.rows.slice(1).map((row) => row[1])
    expect(values).toEqual(evil.map((text) => text.replace('\u0001', '\uFFFD').replace('\uD800', '\uFFFD')))
  })

  test('holds each list on its own sheet, and both where there is nothing to mend', async () => {
    const names = async (rows: RefusedRow[]) =>
      (await readXlsx(await writeCorrection(rows))).sheets.map(({ name }) => name)
    expect(await names([{ ...refused({}), kind: 'training' }])).toEqual(['Bồi dưỡng'])
    expect(await names([])).toEqual(['Cán bộ', 'Bồi dưỡng'])
  })

  test('of very many rows holds the first and says so', async () => {
    const rows = Array.from({ length: mostCorrections + 1 }, (_, at) => refused({ code: String(at) }, at))
    const { sheets } = await readXlsx(await writeCorrection(rows))
    expect(sheets[0]?.rows).toHaveLength(mostCorrections + 1)
    expect(sheets[1]?.rows[0]?.[0]).toContain('10.001')
  })
})
