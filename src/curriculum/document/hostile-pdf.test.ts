import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlineOf, refusalOf } from '#test/document/imported-bytes.ts'
import { greyPicture, pdfFile } from '#test/document/pdf-file.ts'
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
