import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { makeWorkbook } from '#test/workbook/make-workbook.ts'
import { makeZip } from '#test/workbook/make-zip.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { type ReadLimits, readSheets } from './sheet.ts'
import { Unreadable } from './unreadable.ts'

function refusal(bytes: Uint8Array | string, limits: ReadLimits = {}): Promise<string> {
  return Array.fromAsync(readSheets(fileWith(bytes), limits)).then(
    () => 'read',
    (error) => (error instanceof Unreadable ? `${error.reason}: ${error.message}` : `bug: ${error}`),
  )
}

const ole = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])
const book = makeWorkbook({
  sheets: [
    {
      name: 'Cán bộ',
      rows: [
        ['Mã', 'Họ và tên'],
        ['a', 'Bàn Thị Ánh'],
        ['b', 'Lý Mùi'],
      ],
    },
  ],
})

describe('a file that is no spreadsheet we read is called by its name', () => {
  test.each<[string, Uint8Array | string, RegExp]>([
    ['an empty file', '', /^empty/],
    ['a PDF', '%PDF-1.7\n', /^not-a-sheet: .*PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /^not-a-sheet: .*ảnh/],
    [
      'a Word document',
      makeZip([
        { name: '[Content_Types].xml', data: '' },
        { name: 'word/document.xml', data: '' },
      ]),
      /^not-a-sheet: .*Word/,
    ],
    ['an OpenDocument sheet', makeZip([{ name: 'mimetype', data: '' }]), /^other-sheet: .*OpenDocument/],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', data: '' }]), /^other-sheet: .*xlsb/],
    ['a zip with a workbook inside', makeZip([{ name: 'danh-sach.xlsx', data: book }]), /^archive/],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), /^archive/],
    ['an old Excel file', ole('Workbook'), /^old-excel: .*\.xls/],
    ['an old Word file', ole('WordDocument'), /^not-a-sheet/],
    ['a locked workbook', ole('EncryptionInfo', 'EncryptedPackage'), /^locked: .*mật khẩu/],
    ['a web page named .xls', '\n<html><table><tr><td>1', /^other-sheet: .*trang web/],
    ['a program', Buffer.from('7f454c4602010100000000000000', 'hex'), /^not-a-sheet/],
    ['half a workbook', book.subarray(0, book.length / 2), /^damaged/],
    ['a workbook without its parts', makeZip([{ name: '[Content_Types].xml', data: '' }]), /^damaged/],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toMatch(expected)
  })

  test('a workbook that another library locked', async () => {
    const encryption = { password: 'x', spinCount: 1000 }
    expect(await refusal(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }], encryption }))).toMatch(
      /^locked/,
    )
  })

  test('no file at all, or a folder', async () => {
    for (const path of ['/không/có/tệp.xlsx', dirname(fileWith(''))])
      await expect(Array.fromAsync(readSheets(path))).rejects.toMatchObject({ reason: 'no-file' })
  })
})

describe('limits', () => {
  test('of bytes and of rows that hold anything are kept, and named', async () => {
    expect(await refusal(book, { maxBytes: 100 })).toMatch(/^too-big/)
    expect(await refusal(book, { maxRows: 2 })).toMatch(/^too-many-rows: .* 2 dòng/)
    expect(await refusal(book, { maxRows: 3 })).toBe('read')
    expect(await refusal('a,b\n1,2\n\n3,4', { maxRows: 2 })).toMatch(/^too-many-rows/)
  })

  test.runIf(existsSync('/proc/self/fd'))('a reader that stops early leaves nothing open', async () => {
    const before = readdirSync('/proc/self/fd').length
    for (let time = 0; time < 50; time++) for await (const _ of readSheets(fileWith(book))) break
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 5)
  })
})

describe('whatever the bytes', () => {
  const starts = ['', 'PK\x03\x04', 'Mã,Tên\n', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe'].map((text) =>
    Buffer.from(text, 'latin1'),
  )

  test('a file is read or refused, never more', async () => {
    const noise = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
    await fc.assert(
      fc.asyncProperty(noise, async ([start, rest]) => {
        expect(await refusal(Buffer.concat([start, rest]))).not.toMatch(/^bug/)
      }),
      { numRuns: 300 },
    )
  })

  test('a workbook with bytes changed is read or refused, never more', async () => {
    const change = fc.tuple(fc.nat(book.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(book)
        for (const [at, value] of changes) bytes[at] = value
        expect(await refusal(bytes)).not.toMatch(/^bug/)
      }),
      { numRuns: 400 },
    )
  })
})

test('100,000 rows of 16 columns take less than 10 s of work and 300 MB', async () => {
  const strings: string[] = []
  const cell = (text: string) => `<c t="s"><v>${strings.push(`<si><t>${text}</t></si>`) - 1}</v></c>`
  const line = (row: number) =>
    `<row r="${row + 1}">${Array.from({ length: 16 }, (_, at) => cell(`Bàn Thị ${at} ${row}`)).join('')}</row>`
  const xml = `<worksheet><sheetData>${Array.from({ length: 100_000 }, (_, row) => line(row)).join('')}</sheetData></worksheet>`
  const path = fileWith(
    makeWorkbook({ sheets: [{ name: 'Cán bộ', xml }], strings: strings.splice(0).join('') }),
  )
  globalThis.gc?.()
  const [start, before] = [process.cpuUsage(), process.memoryUsage().rss]
  let [rows, peak] = [0, 0]
  for await (const _ of readSheets(path))
    if (++rows % 1_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  expect(rows).toBe(100_000)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(10)
  expect(peak - before).toBeLessThan(300 * 1024 * 1024)
}, 180_000)
