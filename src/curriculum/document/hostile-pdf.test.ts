import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlineOf, refusalOf } from '#test/document/imported-bytes.ts'
import { greyPicture, pdfFile, stream } from '#test/document/pdf-file.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { importDocument } from './import-document.ts'

const text = 'BT /F1 12 Tf 20 200 Td (Xin chao) Tj ET'
const picture = 'q 200 0 0 200 10 10 cm /X1 Do Q'
const shown = { resources: '/XObject << /X1 5 0 R >>', objects: [greyPicture(64, 64)] }

describe('a PDF', () => {
  test('with text and a picture is read', async () => {
    expect(
      await outlineOf(pdfFile({ content: `${text}\n${'q 50 0 0 50 20 100 cm /X1 Do Q'}`, ...shown })),
    ).toEqual(['Xin chao', '!|'])
  })

  test('with programs in it is read without them', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >>'
    expect(await outlineOf(pdfFile({ content: text, catalog }))).toEqual(['Xin chao'])
  })

  test('with text turned on its side keeps only what one reads', async () => {
    const stamp = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 50 50 Tm (MAT) Tj ET'
    expect(await outlineOf(pdfFile({ content: `${stamp} ${text}` }))).toEqual(['Xin chao'])
  })

  test.each([
    ['on its side', 'BT /F1 12 Tf 0 1 -1 0 120 40 Tm (Xin chao ca nha) Tj ET'],
    ['on its other side', 'BT /F1 12 Tf 0 -1 1 0 120 200 Tm (Xin chao ca nha) Tj ET'],
    ['on its head', 'BT /F1 12 Tf -1 0 0 -1 200 120 Tm (Xin chao ca nha) Tj ET'],
    ['on its head, by a size below nothing', 'BT /F1 -12 Tf 200 120 Td (Xin chao ca nha) Tj ET'],
  ])('whose page lies %s is read as one turns it', async (_, content) => {
    expect(await outlineOf(pdfFile({ content }))).toEqual(['Xin chao ca nha'])
  })

  test('whose letters it draws itself, in units of its own, is read', async () => {
    const drawn = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 50 50] /FontMatrix [1 0 0 1 0 0]
      /CharProcs << /a 6 0 R /h 6 0 R /o 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /a 104 /h 111 /o] >>
      /FirstChar 97 /LastChar 111 /Widths [${'50 '.repeat(15)}] /Resources << >> >>`
    const letter = stream('', Buffer.from('50 0 d0 0 0 45 45 re f'))
    const content = 'BT /F2 0.24 Tf 20 200 Td (hoa) Tj ET'
    const resources = '/Font << /F2 5 0 R >>'
    expect(await outlineOf(pdfFile({ content, resources, objects: [drawn, letter] }))).toEqual(['hoa'])
  })
})

describe('a PDF that cannot be taken in is refused with what to do', () => {
  const whole = readFileSync(join(import.meta.dirname, 'fixtures/branch-meeting.pdf'))

  test.each<[string, Buffer, RegExp]>([
    ['scanned', pdfFile({ content: picture, ...shown }), /ảnh chụp hoặc quét/],
    ['empty', pdfFile({ content: '' }), /trống/],
    ['a first line only', Buffer.from('%PDF-1.7\n'), /hỏng/],
    ['cut in half', whole.subarray(0, whole.length / 2), /hỏng/],
    [
      'noise behind a first line',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 0xa5)]),
      /hỏng/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toMatch(sentence)
  })

  test('of more than 2,000 pages', async () => {
    expect(await refusalOf(pdfFile({ content: text, pages: 2_001 }))).toMatch(/2\.000 trang/)
  })

  test('of more than 100 MB', async () => {
    const path = fileWith('%PDF-1.7')
    truncateSync(path, 101 * 1024 * 1024)
    await expect(importDocument(path)).rejects.toThrow(/100 MB/)
  })
})
