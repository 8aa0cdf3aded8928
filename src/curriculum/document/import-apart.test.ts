import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outline } from '#test/document/outline.ts'
import { pdfFile } from '#test/document/pdf-file.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { importApart } from './import-apart.ts'

const meeting = join(import.meta.dirname, 'fixtures/branch-meeting.docx')
const text = 'BT /F1 12 Tf 20 200 Td (a) Tj ET '

test('a document is read in a process of its own, with its pictures', async () => {
  const { document, files } = await importApart(meeting)
  expect(outline(document.content)[0]).toBe('# Điều hành buổi sinh hoạt chi hội')
  expect(files[0]?.bytes.byteLength).toBeGreaterThan(300)
})

test('its refusals are those of the reader', async () => {
  await expect(importApart(fileWith('<html>'))).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining('trang web'),
  })
})

test('whoever reads too long is stopped', async () => {
  const slow = fileWith(pdfFile({ content: text.repeat(300_000) }))
  await expect(importApart(slow, { seconds: 0.5, megabytes: 1_536 })).rejects.toThrow(/quá 0\.5 giây/)
})

test('whoever takes too much memory is stopped, in its heap or beside it', async () => {
  const bomb = fileWith(pdfFile({ content: Buffer.alloc(700_000_000, ' ') }))
  await expect(importApart(bomb, { seconds: 50, megabytes: 700 })).rejects.toThrow(/bộ nhớ/)
})
