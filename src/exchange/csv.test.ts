import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { findDelimiter } from './csv.ts'
import { readSheets } from './sheet.ts'

const table = [
  ['Mã', 'Họ và tên', 'Nội dung'],
  ['a', 'Bàn Thị Ánh', 'nghiệp vụ công tác Hội; bình đẳng giới, khác'],
  ['b', 'Lý "Mùi"', 'hai\ndòng'],
]

async function rowsOf(bytes: Uint8Array | string): Promise<string[][]> {
  return (await Array.fromAsync(readSheets(fileWith(bytes, 'tên-gì-cũng-được.xlsx')))).map(
    ({ cells }) => cells,
  )
}

function written(rows: readonly (readonly string[])[], delimiter: string, newline = '\r\n'): string {
  const quote = (cell: string) => (/[";,|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quote).join(delimiter)).join(newline)
}

describe('a CSV file', () => {
  test.each([',', ';', '\t', '|'])('is read with %j between its cells', async (delimiter) => {
    expect(await rowsOf(written(table, delimiter))).toEqual(table)
  })

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${written(table, ',')}`)],
    ['UTF-16, small end first, with its mark', Buffer.from(`\uFEFF${written(table, '\t')}`, 'utf16le')],
    [
      'UTF-16, big end first, with its mark',
      Buffer.from(`\uFEFF${written(table, '\t')}`, 'utf16le').swap16(),
    ],
    ['UTF-16 without its mark', Buffer.from(written(table, '\t').repeat(3), 'utf16le')],
  ])('is read as %s', async (_, bytes) => {
    expect((await rowsOf(bytes)).slice(0, 2)).toEqual(table.slice(0, 2))
  })

  test('in an old Vietnamese code is refused, for its letters would come out wrong', async () => {
    const old = Buffer.from('M\xe3,H\xf2 v\xe0 t\xean\r\na,Nguy\xean', 'latin1')
    await expect(rowsOf(old)).rejects.toMatchObject({ reason: 'encoding' })
  })

  test('numbers its rows as a sheet does, blank lines and lines inside a cell counted', async () => {
    const rows = await Array.fromAsync(readSheets(fileWith('a,b\r\n\r\n"x\ny",2\n,\n3,4')))
    expect(rows).toEqual([
      { sheet: 'CSV', row: 1, cells: ['a', 'b'] },
      { sheet: 'CSV', row: 3, cells: ['x\ny', '2'] },
      { sheet: 'CSV', row: 5, cells: ['3', '4'] },
    ])
  })

  test('finds the delimiter below a title with commas, and takes Excel at its word', () => {
    expect(findDelimiter('DANH SÁCH, huyện Mèo Vạc, tỉnh Hà Giang\nSTT;Mã;Họ và tên;Xã\n1;a;b, c, d;e')).toBe(
      ';',
    )
    expect(findDelimiter('sep=;\r\na,b,c,d;e')).toBe(';')
  })

  test('leaves the line sep=; out', async () => {
    expect(await rowsOf('sep=;\r\na;b\r\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('with a quote that is never closed is refused with the row where it may be', async () => {
    const error = await rowsOf(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(400_000)}`).catch((thrown) => thrown)
    expect(error).toMatchObject({ reason: 'open-quote' })
    expect(error.message).toContain('dòng 3')
  })

  test('gives back any cells that were written', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/(?![\n\t])\p{Cc}|\uFEFF/u.test(text))
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const all = [['Mã', 'Tên', 'Xã'], ...rows]
          const expected = all.filter((cells) => cells.some((text) => text.trim() !== ''))
          expect(await rowsOf(written(all, delimiter))).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})
