import { describe, expect, test } from 'vitest'
import { Document } from './document.ts'
import { plainText, syllables } from './plain-text.ts'

const hash = 'a'.repeat(64)
const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const doc = (...content: object[]) => ({ type: 'doc', content })
const nested = (depth: number): object =>
  depth === 0 ? paragraph(text('a')) : { type: 'quote', content: [nested(depth - 1)] }

const whole = doc(
  { type: 'heading', attrs: { level: 1 }, content: [text('Họp chi hội')] },
  paragraph(text('Hai ', { type: 'strong' }), text('chị'), { type: 'footnote', content: [text('Chị Mẫu')] }),
  { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph(text('một'))] }] },
  {
    type: 'ordered_list',
    attrs: { order: 3 },
    content: [{ type: 'list_item', content: [paragraph(text('ba'))] }],
  },
  {
    type: 'table',
    content: [
      {
        type: 'table_row',
        content: [{ type: 'table_cell', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('ô'))] }],
      },
    ],
  },
  { type: 'picture', attrs: { file: hash, alt: 'vòng tròn', caption: 'Hình 1' } },
  { type: 'recording', attrs: { file: hash, kind: 'audio', captions: null, title: 'Bài hát' } },
  { type: 'case_exercise', attrs: { title: 'Chị Lan' }, content: [paragraph(text('kể'))] },
  { type: 'role_play', attrs: { title: '' }, content: [paragraph(text('nói'))] },
  { type: 'checklist', content: [{ type: 'check_item', content: [paragraph(text('ghế'))] }] },
  { type: 'quote', content: [paragraph(text('ca dao'))] },
  { type: 'rule' },
)

describe('a document', () => {
  test('of every kind of node is one, unchanged', () => {
    expect(Document.parse(whole)).toEqual(whole)
  })

  test('may come as ProseMirror writes it, with defaults and more attributes than are kept', () => {
    const cell = {
      type: 'table_cell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [{ type: 'paragraph' }],
    }
    const table = { type: 'table', content: [{ type: 'table_row', content: [cell] }] }
    expect(Document.parse(doc(table)).content[0]).toEqual({
      ...table,
      content: [{ type: 'table_row', content: [{ ...cell, attrs: { colspan: 1, rowspan: 1 } }] }],
    })
    const list = { type: 'ordered_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }] }] }
    expect(Document.parse(doc(list)).content[0]).toMatchObject({ attrs: { order: 1 } })
  })

  test.each([
    ['an unknown node', doc({ type: 'script', content: [text('alert(1)')] })],
    ['HTML', doc({ type: 'html', attrs: { html: '<b>' } })],
    [
      'a link to a script',
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
    ],
    ['a link to a file', doc(paragraph(text('a', { type: 'link', attrs: { href: 'file:///etc/passwd' } })))],
    [
      'a link that breaks out',
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'https://a.vn/"onload="x' } }))),
    ],
    ['an unknown mark', doc(paragraph(text('a', { type: 'style', attrs: { css: 'x' } })))],
    ['a heading of the fifth level', doc({ type: 'heading', attrs: { level: 5 } })],
    [
      'a picture by address',
      doc({ type: 'picture', attrs: { file: 'https://example.org/a.png', alt: '', caption: '' } }),
    ],
    ['a footnote in a footnote', doc(paragraph({ type: 'footnote', content: [{ type: 'footnote' }] }))],
    ['an empty text', doc(paragraph(text('')))],
    ['an empty list', doc({ type: 'bullet_list', content: [] })],
    [
      'a cell across ten thousand columns',
      doc({
        type: 'table',
        content: [
          {
            type: 'table_row',
            content: [
              {
                type: 'table_cell',
                attrs: { colspan: 10_000, rowspan: 1 },
                content: [{ type: 'paragraph' }],
              },
            ],
          },
        ],
      }),
    ],
    ['no document', { type: 'paragraph' }],
    ['nothing', null],
    ['one nested too deep', doc(nested(60))],
    [
      'one nested without end',
      JSON.parse(`${'{"type":"doc","content":['.repeat(20_000)}${']}'.repeat(20_000)}`),
    ],
    ['one with too much text', doc(...Array.from({ length: 5 }, () => paragraph(text('a'.repeat(900_000)))))],
  ])('is not %s', (_, value) => {
    expect(Document.safeParse(value).success).toBe(false)
  })

  test('may be nested as deep as people nest', () => {
    expect(Document.safeParse(doc(nested(30))).success).toBe(true)
  })
})

describe('the plain text of a document', () => {
  const read = Document.parse(whole)

  test('has a line for each block that holds text, and says where it is', () => {
    const { text: all, blocks } = plainText(read)
    expect(blocks.map(({ type, path, start, end }) => [type, path.join('.'), all.slice(start, end)])).toEqual(
      [
        ['heading', '0', 'Họp chi hội'],
        ['paragraph', '1', 'Hai chị'],
        ['footnote', '1.2', 'Chị Mẫu'],
        ['paragraph', '2.0.0', 'một'],
        ['paragraph', '3.0.0', 'ba'],
        ['paragraph', '4.0.0.0', 'ô'],
        ['picture', '5', 'vòng tròn. Hình 1'],
        ['recording', '6', 'Bài hát'],
        ['case_exercise', '7', 'Chị Lan'],
        ['paragraph', '7.0', 'kể'],
        ['paragraph', '8.0', 'nói'],
        ['paragraph', '9.0.0', 'ghế'],
        ['paragraph', '10.0', 'ca dao'],
      ],
    )
  })

  test('has its syllables counted', () => {
    expect(syllables(read)).toBe(23)
    expect(syllables(Document.parse(doc(paragraph(text('Nghị quyết 11-NQ/TW – “sống”,  …')))))).toBe(5)
  })
})
