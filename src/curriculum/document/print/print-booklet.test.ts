import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testLabels } from '#test/document/labels.ts'
import { outline } from '#test/document/outline.ts'
import { dot } from '#test/document/word-file.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import type { Block } from '../block.ts'
import { importDocument } from '../import-document.ts'
import type { PictureFile } from '../imported.ts'
import type { Booklet } from './booklet.typst.ts'
import { printApart } from './print-apart.ts'
import { printBooklet } from './print-booklet.ts'

const booklet = (...content: Block[]): Booklet => ({
  title: 'Sổ tay #1 "chi hội"',
  lines: ['Hội LHPN xã Bản Mẫu'],
  language: 'vi',
  labels: testLabels,
  parts: [{ title: '', document: { type: 'doc', content } }],
})
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
/** What a reader of the printed PDF gets back, without the title page. */
async function printed(made: Booklet, files: PictureFile[] = []): Promise<string[]> {
  const { document } = await importDocument(fileWith(printBooklet(made, files)))
  return outline(document.content).slice(2)
}

describe('a booklet', () => {
  test('printed and read again is the document it was, with the words of its picture', async () => {
    const { document, files } = await importDocument(
      join(import.meta.dirname, '../fixtures/branch-meeting.docx'),
    )
    const again = await printed(booklet(...document.content), files)
    // PDF has no tag for underlining.
    expect(again).toEqual(outline(document.content).map((line) => line.replaceAll('~', '')))
  })

  test('prints text as it is, whatever it looks like', async () => {
    const texts = [
      '#import "x"',
      '*a* _b_ $c$ `d`',
      '\\ " " \\u{41}',
      '= b',
      '// a',
      '#{while true {}}',
      '@ref <label>',
    ]
    expect(await printed(booklet(...texts.map(paragraph)))).toEqual(texts)
  })

  test('prints any text at all', () => {
    const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(texts, fc.string(), (all, title) => {
        const made = { ...booklet(...all.map(paragraph)), title }
        expect(printBooklet(made, []).length).toBeGreaterThan(1_000)
      }),
      { numRuns: 40 },
    )
  })

  test('has a part begin with its title, headings below it', async () => {
    const heading: Block = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Một' }] }
    const made = {
      ...booklet(),
      parts: [{ title: 'Bài 1', document: { type: 'doc' as const, content: [heading] } }],
    }
    expect(await printed(made)).toEqual(['# Bài 1', '## Một'])
  })

  test('prints exercises, role plays, checklists, recordings and rules', async () => {
    const lines = await printed(
      booklet(
        { type: 'case_exercise', attrs: { title: 'Chị Lan' }, content: [paragraph('kể')] },
        { type: 'role_play', attrs: { title: '' }, content: [paragraph('nói')] },
        { type: 'checklist', content: [{ type: 'check_item', content: [paragraph('ghế')] }] },
        {
          type: 'recording',
          attrs: { file: 'c'.repeat(64), kind: 'audio', captions: null, title: 'Bài hát' },
        },
        { type: 'rule' },
      ),
    )
    expect(lines).toEqual(['*Tình huống: Chị Lan*', 'kể', '*Đóng vai*', 'nói', '- ghế', '_Bản ghi: Bài hát_'])
  })

  test('tells a picture that is broken or gone by its words, and prints the others', async () => {
    const picture = (file: string, caption: string): Block => ({
      type: 'picture',
      attrs: { file, alt: 'chấm', caption },
    })
    const [good, bad, gone] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]
    const files: PictureFile[] = [
      { hash: good, mediaType: 'image/png', bytes: dot },
      { hash: bad, mediaType: 'image/png', bytes: dot.subarray(0, 30) },
    ]
    const lines = await printed(
      booklet(picture(good, 'một'), picture(bad, 'hai'), picture(gone, 'ba')),
      files,
    )
    expect(lines.slice(-2)).toEqual(['_hai_', '_ba_'])
  })

  test('prints tables whose merged cells do not fit', async () => {
    const cell = (
      text: string,
      colspan: number,
      rowspan: number,
      type: 'table_header' | 'table_cell' = 'table_cell',
    ) => ({
      type,
      attrs: { colspan, rowspan },
      content: [paragraph(text)],
    })
    const table: Block = {
      type: 'table',
      content: [
        { type: 'table_row', content: [cell('a', 1, 9, 'table_header'), cell('b', 500, 1, 'table_header')] },
        { type: 'table_row', content: [cell('c', 1, 2), cell('d', 1, 1), cell('e', 1, 1)] },
        { type: 'table_row', content: [cell('f', 3, 7)] },
        { type: 'table_row', content: [] },
      ],
    }
    expect((await printed(booklet(table))).join()).toMatch(/a.*b.*c.*d.*e.*f/)
  })

  test('is made apart as well', async () => {
    const bytes = await printApart(booklet(paragraph('a')), [])
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  })
})
