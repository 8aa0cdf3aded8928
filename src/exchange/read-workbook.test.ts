import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeWorkbook } from '#test/workbook/make-workbook.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { type Found, readWorkbook } from './read-workbook.ts'

const today = '2026-11-22'
const people = ['STT', 'Mã', 'Họ và tên', 'Chức danh', 'Xã', 'Từ ngày']
const training = ['Mã', 'Nội dung', 'Tên lớp', 'Đến ngày', 'Kết quả']
const anh = ['1', 'a', 'Bàn Thị Ánh', 'Chủ tịch', 'Xã Sơn Vĩ', '05/01/2019']

const read = (bytes: Uint8Array | string): Promise<Found[]> =>
  Array.fromAsync(readWorkbook(fileWith(bytes), today))
const inShort = (found: Found[]) =>
  found.map((one) =>
    one.type === 'sheet'
      ? `${one.sheet}=${one.columns.kind}`
      : one.type === 'ignored'
        ? `${one.sheet} ${one.why}`
        : `${one.type} ${one.row} ${one.reading.ok ? 'ok' : one.reading.refusals.map(({ column }) => column).join()}`,
  )

describe('a workbook', () => {
  test('is read sheet by sheet, each row with what it says or why not', async () => {
    const sheets = [
      { name: 'Hướng dẫn', rows: [['Cách điền'], ['Họ và tên', 'đủ họ tên']] },
      {
        name: 'Cán bộ',
        rows: [
          ['DANH SÁCH'],
          people,
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
          anh,
          ['2'],
          [],
          ['3', 'b', '', 'Chủ tịch', 'Xã A', '31/2/2019'],
        ],
      },
      { name: 'Trống', rows: [] },
      { name: 'Ẩn', rows: [people, anh], state: 'hidden' },
      { name: 'Bồi dưỡng', rows: [training, ['a', 'công tác xã hội', 'Lớp', '1/1/2020', 'Đạt']] },
    ]
    expect(inShort(await read(makeWorkbook({ sheets })))).toEqual([
      'Hướng dẫn unknown',
      'Cán bộ=people',
      'person 4 ok',
      'person 7 Họ và tên,Từ ngày',
      'Trống empty',
      'Ẩn hidden',
      'Bồi dưỡng=training',
      'training 2 ok',
    ])
  })

  test('may have one list only, also as CSV, its kind told by the headings', async () => {
    expect(inShort(await read([people, anh].map((row) => row.join(';')).join('\n')))).toEqual([
      'CSV=people',
      'person 2 ok',
    ])
    expect(inShort(await read(`${training.join(',')}\na,công tác xã hội,Lớp,1/1/2020,k`))).toEqual([
      'CSV=training',
      'training 2 ok',
    ])
  })

  test('gives back the cells of a row as they were written', async () => {
    const found = await read(
      makeWorkbook({ sheets: [{ name: 'Cán bộ', rows: [people, ['1', ' a ', 'Ba\u0300n', '', '', '?']] }] }),
    )
    expect(found[1]).toMatchObject({ cells: { number: '1', code: ' a ', name: 'Ba\u0300n', from: '?' } })
  })

  test('without either list, or without a column that no row can do without, is refused by name', async () => {
    await expect(
      read(makeWorkbook({ sheets: [{ name: 'Thu chi', rows: [['Ngày', 'Tiền']] }] })),
    ).rejects.toMatchObject({
      reason: 'no-table',
      message: expect.stringContaining('“Thu chi”'),
    })
    await expect(
      read(makeWorkbook({ sheets: [{ name: 'Cán bộ', rows: [people.slice(0, 5), anh] }] })),
    ).rejects.toMatchObject({
      reason: 'missing-column',
      message: expect.stringContaining('“Từ ngày”'),
    })
  })

  test('of the 1904 calendar counts bare numbers from there', async () => {
    const rows = [people, [...anh.slice(0, 5), 42008]]
    const found = await read(makeWorkbook({ sheets: [{ name: 'Cán bộ', rows }], date1904: true }))
    expect(found[1]).toMatchObject({ reading: { ok: true, value: { from: '2019-01-05' } } })
  })
})

const official = resolve(import.meta.dirname, '../../../shared/data/meo-vac.xlsx')

test.skipIf(!existsSync(official))('the workbook of two real districts is read to the last row', async () => {
  const found = await Array.fromAsync(readWorkbook(official, today))
  const count = (type: Found['type']) => found.filter((one) => one.type === type).length
  expect([count('sheet'), count('person'), count('training'), count('ignored')]).toEqual([2, 423, 525, 0])
  expect(
    found.filter((one) => 'reading' in one && !(one.reading.ok && one.reading.warnings.length === 0)),
  ).toEqual([])
})
