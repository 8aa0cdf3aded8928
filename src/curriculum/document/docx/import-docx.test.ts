import { describe, expect, test } from 'vitest'
import { importedBytes, outlineOf } from '#test/document/imported-bytes.ts'
import { drawing, numbered, p, r, styled, wordFile } from '#test/document/word-file.ts'

const link = (relation: string, text: string) => `<w:hyperlink r:id="${relation}">${r(text)}</w:hyperlink>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('a document as Word makes it', () => {
  test.each([
    ['a heading by its style', p('Một', styled('u1')), ['# Một']],
    ['a heading by a style based on one', p('Chương I', styled('Chuong')), ['# Chương I']],
    ['a heading by a Vietnamese name', p('Ba', styled('DauDe3')), ['### Ba']],
    ['a heading by its outline level', p('Hai', '<w:outlineLvl w:val="1"/>'), ['## Hai']],
    ['the fifth level as the fourth', p('Năm', '<w:outlineLvl w:val="4"/>'), ['#### Năm']],
    ['a title', p('Tên', styled('Title')), ['# Tên']],
    ['no table of contents', p('Một 3', styled('TOC1')) + p('Chữ'), ['Chữ']],
    ['lines of a quote together', p('a', styled('Quote')) + p('b', styled('Quote')), ['> a', '> b']],
    [
      'marks',
      p(
        r('a', '<w:b/>') +
          r('b', '<w:i/>') +
          r('c', '<w:u w:val="single"/>') +
          r('d', '<w:rStyle w:val="Strong"/>') +
          r('e', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'),
      ),
      ['*a*_b_~c~*d*e'],
    ],
    ['raised text', p(r('m') + r('2', '<w:vertAlign w:val="superscript"/>')), ['m^2^']],
    [
      'links to pages, not to scripts',
      p(link('rId7', 'đây') + link('rId8', 'kia')),
      ['<đây https://example.org/a?b=1&c=2>kia'],
    ],
    [
      'footnotes and endnotes',
      p(`${r('a')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`),
      ['a[^Chú thích cuối trang.][^Chú thích cuối bài.]'],
    ],
    [
      'accepted changes',
      p(`${r('a')}<w:del>${r('b').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('c')}</w:ins>`),
      ['ac'],
    ],
    ['a paragraph whose end was deleted', p(r('a'), '<w:rPr><w:del/></w:rPr>') + p('b'), ['ab']],
    ['no hidden text', p(r('a') + r('b', '<w:vanish/>')), ['a']],
    ['letters composed', p('ho\u0323c'), ['h\u1ECDc']],
    ['line ends', p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/></w:r>'), ['a⏎b']],
    ['a style that is based on itself', p('a', styled('Loop')), ['a']],
    [
      'fields by what they show',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('c')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('d')}`,
      ),
      ['<c https://example.org/b>d'],
    ],
  ])('gives %s', async (_, body, expected) => {
    expect(await outlineOf(wordFile(body))).toEqual(expected)
  })

  test('keeps lists in lists, numbers that go on, and lists by style', async () => {
    const body = [
      p('a', numbered(1)),
      p('b', numbered(1, 1)),
      p('c', numbered(1, 2)),
      p('d', numbered(1)),
      p('xen'),
      p('e', numbered(1)),
      p('f', styled('ListBullet')),
      p('g', numbered(3)),
      p('h', `${styled('ListBullet')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
    ]
    expect(await outlineOf(wordFile(body.join('')))).toEqual([
      '1. a',
      '  1. b',
      '    - c',
      '2. d',
      'xen',
      '3. e',
      '- f',
      '5. g',
      'h',
    ])
  })

  test('keeps tables in tables, merged cells and heading rows', async () => {
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A', '<w:gridSpan w:val="2"/>')}${cell('B')}</w:tr>
      ${row(cell('a', '<w:vMerge w:val="restart"/>'), cell('b'), `<w:tc><w:tbl>${row(cell('x'))}</w:tbl><w:p/></w:tc>`)}
      ${row(cell('', '<w:vMerge/>'), cell('c'), cell('d'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('z')}</w:tr></w:tbl>`
    expect(await outlineOf(wordFile(table))).toEqual(['| =A→2 | =B |', '| a↓2 | b | | x | |', '| c | d |'])
  })

  test('keeps pictures with alternative text and caption, and names those it cannot keep', async () => {
    const body =
      p(r('trước') + drawing('rId5', 'Chấm đỏ') + r('sau')) +
      p(drawing('rId5', '')) +
      p('Hình 1', styled('Caption')) +
      p(drawing('rId6', 'có mã')) +
      p(drawing('rId9', 'xa'))
    const { document, files, notes } = await importedBytes(wordFile(body))
    expect(document.content.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph', 'picture'])
    expect(document.content[1]).toMatchObject({ attrs: { alt: 'Chấm đỏ', file: files[0]?.hash } })
    expect(document.content[3]).toMatchObject({ attrs: { caption: 'Hình 1' } })
    expect(files).toHaveLength(1)
    expect(notes).toEqual([
      expect.stringContaining('image2.svg'),
      expect.stringContaining('không nằm trong tệp'),
    ])
  })

  test('reads text boxes once, after the paragraph they hang on', async () => {
    const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`
    const run = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('khung')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('khung')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await outlineOf(wordFile(p(r('chữ') + run)))).toEqual(['chữ', 'khung'])
  })

  test('warns of old typefaces and of numbers that headings lose', async () => {
    const old = p(r('a', '<w:rFonts w:ascii=".VnTime"/>')) + p('b', styled('u1') + numbered(1))
    const { notes } = await importedBytes(wordFile(old))
    expect(notes).toEqual([expect.stringContaining('.VnTime'), expect.stringContaining('Số tự động')])
  })
})
