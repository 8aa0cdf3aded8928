import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importedBytes } from '#test/document/imported-bytes.ts'
import { drawing, numbered, p, r, styled, wordFile } from '#test/document/word-file.ts'
import { Document } from './document.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name))
const million = 1_000_000
/** So many bytes at so many places become others. */
const wounds = fc.array(fc.record({ at: fc.nat(million), byte: fc.nat(255) }), {
  minLength: 1,
  maxLength: 8,
})

function wounded(bytes: Buffer, places: { at: number; byte: number }[]): Buffer {
  const copy = Buffer.from(bytes)
  for (const { at, byte } of places) copy[Math.floor((at / million) * (copy.length - 1))] = byte
  return copy
}

async function isDocumentOrRefusal(bytes: Buffer): Promise<void> {
  const answer = await importedBytes(bytes).catch((error) => error)
  if (answer instanceof Error) {
    expect(answer).toMatchObject({ name: 'Refusal', kind: 'invalid' })
    // A slip of our own would hide behind “damaged”.
    expect(answer.cause).not.toBeInstanceOf(TypeError)
  }
  if (!(answer instanceof Error)) expect(Document.safeParse(answer.document).success).toBe(true)
}

test.each([
  ['branch-meeting.docx', 150],
  ['branch-meeting.pdf', 40],
  ['untagged.pdf', 25],
])('%s with some of its bytes changed is a document or a refusal', async (name, numRuns) => {
  const whole = fixture(name)
  const property = fc.asyncProperty(wounds, (places) => isDocumentOrRefusal(wounded(whole, places)))
  await fc.assert(property, { numRuns, endOnFailure: true })
})

test('a .docx with some letters of its XML changed is a document or a refusal', async () => {
  const body = p('a', styled('u1')) + p('b', numbered(1, 2)) + p(r('c', '<w:b/>') + drawing('rId5', 'd'))
  const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="2"/></w:tcPr>${p('e')}</w:tc></w:tr></w:tbl>`
  const whole = Buffer.from(`<w:document><w:body>${body}${table}</w:body></w:document>`)
  const property = fc.asyncProperty(wounds, (places) =>
    isDocumentOrRefusal(wordFile('', { 'word/document.xml': wounded(whole, places) })),
  )
  await fc.assert(property, { numRuns: 300, endOnFailure: true })
})
