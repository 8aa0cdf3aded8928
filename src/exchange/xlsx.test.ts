import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { streamXlsxRows, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type MadeCell, makeWorkbook, sheetXml, workbookEntries } from '#test/workbook/make-workbook.ts'
import { makeZip } from '#test/workbook/make-zip.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { readSheets } from './sheet.ts'

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'

async function rowsOf(bytes: Uint8Array): Promise<[string, number, ...string[]][]> {
  const rows = await Array.fromAsync(readSheets(fileWith(bytes, 'không-phải.csv')))
  return rows.map(({ sheet, row, cells }) => [sheet, row, ...cells])
}

async function shown(
  cell: string,
  more: { strings?: string; date1904?: boolean } = {},
): Promise<string | undefined> {
  const rows: MadeCell[][] = [[{ xml: cell }, 'hết']]
  const [row] = await rowsOf(makeWorkbook({ sheets: [{ name: 'A', rows }], styles, ...more }))
  return row?.[2] as string | undefined
}

describe('the cells of a workbook, as their reader sees them', () => {
  test.each([
    ['text in the cell', '<c t="inlineStr"><is><t>Bàn Thị Ánh</t></is></c>', 'Bàn Thị Ánh'],
    [
      'rich text',
      '<c t="inlineStr"><is><r><t>Bàn </t></r><r><rPr><b/></rPr><t>Thị</t></r><rPh><t>đọc</t></rPh></is></c>',
      'Bàn Thị',
    ],
    ['a number', '<c><v>16</v></c>', '16'],
    ['a citizen number kept as a number', '<c><v>6167101498</v></c>', '6167101498'],
    ['the same with a format of zeros', '<c s="2"><v>6167101498</v></c>', '006167101498'],
    ['a date', '<c s="1"><v>43470</v></c>', '2019-01-05'],
    ['a date with its own format and an hour', '<c s="3"><v>43470.5</v></c>', '2019-01-05'],
    ['an ISO date', '<c t="d"><v>2019-01-05T00:00:00</v></c>', '2019-01-05'],
    ['a formula with the value it last had', '<c t="str"><f>A2&amp;"x"</f><v>nữ</v></c>', 'nữ'],
    ['a formula that was never computed', '<c><f>1+1</f></c>', '=1+1'],
    ['an error', '<c t="e"><f>VLOOKUP(1)</f><v>#N/A</v></c>', '#N/A'],
    ['yes and no', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['escaped characters', '<c t="inlineStr"><is><t>a_x000A_b&lt;&#273;</t></is></c>', 'a\nb<đ'],
    ['nothing but a format', '<c s="1"/>', ''],
  ])('%s', async (_, cell, text) => {
    expect(await shown(cell)).toBe(text)
  })

  test('shared strings, plain and rich, without reading aids', async () => {
    const strings =
      '<si><t>một</t></si><si><r><t>ha</t></r><r><t xml:space="preserve">i </t></r><rPh><t>x</t></rPh></si>'
    expect(await shown('<c t="s"><v>0</v></c>', { strings })).toBe('một')
    expect(await shown('<c t="s"><v>1</v></c>', { strings })).toBe('hai ')
    await expect(shown('<c t="s"><v>2</v></c>', { strings })).rejects.toMatchObject({ reason: 'damaged' })
    await expect(shown('<c t="s"><v>0.5</v></c>', { strings })).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('dates of the 1904 calendar', async () => {
    expect(await shown('<c s="1"><v>42008</v></c>', { date1904: true })).toBe('2019-01-05')
  })
})

describe('the sheets of a workbook', () => {
  test('come in their order, without hidden ones and without empty rows, rows numbered as on the screen', async () => {
    const sheets = [
      { name: 'Cán bộ', rows: [['a'], [], [' \u00A0'], [null, 'b']] },
      { name: 'Ẩn', rows: [['x']], state: 'hidden' },
      { name: 'Rất ẩn', rows: [['x']], state: 'veryHidden' },
      { name: 'A & "B"', rows: [['c']] },
    ]
    expect(await rowsOf(makeWorkbook({ sheets }))).toEqual([
      ['Cán bộ', 1, 'a'],
      ['Cán bộ', 4, '', 'b'],
      ['A & "B"', 1, 'c'],
    ])
  })

  test('may leave out places, write prefixes and put scribbles far to the right', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="7"><x:c r="C7"><x:v>3</x:v></x:c><x:c r="XFD7"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsOf(makeWorkbook({ sheets: [{ name: 'A', xml }] }))).toEqual([
      ['A', 1, 'a', '2'],
      ['A', 7, '', '', '3'],
    ])
  })

  test('that lie about places, or stop in the middle, are damaged', async () => {
    for (const cell of ['<c r="ZZZZ1"><v>1</v></c>', '<c r="1"><v>1</v></c>', '<c r="A1"><v>1'])
      await expect(
        rowsOf(
          makeWorkbook({
            sheets: [{ name: 'A', xml: `<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>` }],
          }),
        ),
      ).rejects.toMatchObject({ reason: 'damaged' })
    const endless = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is>${'<t>dài dài</t>'.repeat(20_000)}</is></c></row></sheetData></worksheet>`
    await expect(rowsOf(makeWorkbook({ sheets: [{ name: 'A', xml: endless }] }))).rejects.toMatchObject({
      reason: 'damaged',
    })
  })

  test('with entities of their own are refused', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(100)}">]>${sheetXml([['x']])}`
    await expect(rowsOf(makeWorkbook({ sheets: [{ name: 'A', xml }] }))).rejects.toMatchObject({
      reason: 'unsafe',
    })
  })

  test('that are all one part are read once', async () => {
    const rows = [['a']]
    const entries = workbookEntries({
      sheets: [
        { name: 'A', rows },
        { name: 'B', rows },
      ],
    })
    const twice = entries.map((entry) => ({ ...entry, data: String(entry.data).replace('rId11"', 'rId10"') }))
    expect(await rowsOf(makeZip(twice))).toEqual([['A', 1, 'a']])
  })

  test('with a million empty rows are read in seconds', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}" spans="1:16"/>`).join('')
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}</sheetData></worksheet>`
    const start = performance.now()
    expect(await rowsOf(makeWorkbook({ sheets: [{ name: 'A', xml }] }))).toEqual([['A', 1, '1']])
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('two readers', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((value) => !/_x[0-9a-f]{4}_|\r/i.test(value))
  const cell = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 })

  test('say the same of any sheet, with strings in the cells or shared', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        fc.constantFrom('shared' as const, 'inline' as const),
        async (rows, stringMode) => {
          const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }], stringMode })
          const others: [string, number, ...string[]][] = []
          for await (const { index, values } of streamXlsxRows(bytes)) {
            const cells = values.map((value) =>
              typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''),
            )
            while (cells.at(-1) === '') cells.pop()
            if (cells.some((value) => value.trim() !== '')) others.push(['A', index + 1, ...cells])
          }
          expect(await rowsOf(bytes)).toEqual(others)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('say the same of a file written as a stream for very large workbooks', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [`Bàn Thị ${at}`, at])
    const bytes = await buffer(writeXlsxStream(rows, { name: 'A', zip64: true }) as AsyncIterable<Uint8Array>)
    expect(await rowsOf(bytes)).toEqual(rows.map(([name, at], index) => ['A', index + 1, name, String(at)]))
  })
})
