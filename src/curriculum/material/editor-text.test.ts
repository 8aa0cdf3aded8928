import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from '#test/document/arbitrary.ts'
import type { Block } from '../document/block.ts'
import { Document } from '../document/document.ts'
import { importDocument } from '../document/import-document.ts'
import { documentFromText, documentToText } from './editor-text.ts'

const nothing: Document = { type: 'doc', content: [] }
const said = (text: string) => documentFromText(text, nothing).content
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('a document as plain text', () => {
  test('comes back the same, whatever it holds', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(Document.parse(document)).toEqual(document)
        expect(documentFromText(documentToText(document, 'khối'), document)).toEqual(document)
      }),
      { numRuns: 400 },
    )
  })

  test('comes back the same by way of a browser, which ends lines in its own way', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const sent = documentToText(document, 'khối').replaceAll('\n', '\r\n')
        expect(documentFromText(sent, document)).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })

  test('of a lesson from Word has words for most of it', async () => {
    const { document } = await importDocument(
      join(import.meta.dirname, '../document/fixtures/branch-meeting.docx'),
    )
    const text = documentToText(document, 'khối')
    expect(text).toMatch(/^# Điều hành buổi sinh hoạt chi hội\n\n/)
    expect((text.match(/^\[\[khối \d+\]\]$/gm) ?? []).length).toBeLessThan(document.content.length / 2)
  })
})

describe('plain text as a document', () => {
  test('has headings, paragraphs, lists, things to do and rules', () => {
    expect(said('# Họp\n\nMột\nhai\n\n\n- a\n- b\n\n3. c\n4. d\n\n[ ] ghế\n\n---')).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Họp' }] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Một' }, { type: 'hard_break' }, { type: 'text', text: 'hai' }],
      },
      { type: 'bullet_list', content: ['a', 'b'].map((one) => ({ type: 'list_item', content: [p(one)] })) },
      {
        type: 'ordered_list',
        attrs: { order: 3 },
        content: ['c', 'd'].map((one) => ({ type: 'list_item', content: [p(one)] })),
      },
      { type: 'checklist', content: [{ type: 'check_item', content: [p('ghế')] }] },
      { type: 'rule' },
    ])
  })

  test('has lists in lists, deeper by two spaces', () => {
    const item = (text: string, ...inner: Block[]) => ({
      type: 'list_item' as const,
      content: [p(text), ...inner],
    })
    const document: Document = {
      type: 'doc',
      content: [
        {
          type: 'ordered_list',
          attrs: { order: 1 },
          content: [
            item('mời', { type: 'bullet_list', content: [item('y tế'), item('làm giỏi')] }),
            item('báo'),
          ],
        },
      ],
    }
    const text = '1. mời\n  - y tế\n  - làm giỏi\n2. báo'
    expect(documentToText(document, 'khối')).toBe(text)
    expect(said(text)).toEqual(document.content)
  })

  test('has tables with a row of headings', () => {
    const [table] = said('| Việc | Ai |\n| --- | --- |\n| Ghế | Chị Lan |')
    expect(table).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'table_header', content: [p('Việc')] }, { type: 'table_header' }] },
        { content: [{ type: 'table_cell', content: [p('Ghế')] }, { content: [p('Chị Lan')] }] },
      ],
    })
  })

  test('has strong words, emphasis, links and footnotes; a backslash makes signs letters', () => {
    expect(said('a **b** *c* [d](https://e.vn) ^[f] \\*g\\* m^{3} H_{2}O __k__ a_b')).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a ' },
          { type: 'text', text: 'b', marks: [{ type: 'strong' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'c', marks: [{ type: 'em' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'd', marks: [{ type: 'link', attrs: { href: 'https://e.vn' } }] },
          { type: 'text', text: ' ' },
          { type: 'footnote', content: [{ type: 'text', text: 'f' }] },
          { type: 'text', text: ' *g* m' },
          { type: 'text', text: '3', marks: [{ type: 'superscript' }] },
          { type: 'text', text: ' H' },
          { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
          { type: 'text', text: 'O ' },
          { type: 'text', text: 'k', marks: [{ type: 'underline' }] },
          { type: 'text', text: ' a_b' },
        ],
      },
    ])
  })

  test('never leads to a script, and is always a document', () => {
    expect(said('[a](javascript:alert(1))')).toEqual([p('[a](javascript:alert(1))')])
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(Document.safeParse(documentFromText(text, nothing)).success).toBe(true)
      }),
    )
  })

  test('that names a block leaves it where it is put, or away', () => {
    const picture: Block = { type: 'picture', attrs: { file: 'a'.repeat(64), alt: 'ghế', caption: '' } }
    const base: Document = { type: 'doc', content: [p('một'), picture] }
    expect(documentToText(base, 'khối')).toBe('một\n\n[[khối 2]]')
    expect(documentFromText('[[khối 2]]\n\nhai', base).content).toEqual([picture, p('hai')])
    expect(documentFromText('[[khối 9]]', base).content).toEqual([p('[[khối 9]]')])
  })
})
