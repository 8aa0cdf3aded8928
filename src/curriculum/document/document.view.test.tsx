import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { testLabels } from '#test/document/labels.ts'
import type { Block } from './block.ts'
import { DocumentView } from './document.view.tsx'

const file = 'b'.repeat(64)
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const shown = (...content: Block[]) =>
  render(
    <DocumentView
      document={{ type: 'doc', content }}
      labels={testLabels}
      fileUrl={(hash) => `/tep/${hash}`}
    />,
  )

describe('a document on a page', () => {
  test('has its headings below the title of the page', () => {
    const heading = (level: 1 | 4): Block => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text: 'a' }],
    })
    expect(shown(heading(1), heading(4))).toContain('<h2>a</h2><h5>a</h5>')
  })

  test('shows what looks like HTML as text', () => {
    expect(shown(paragraph('<img src=x onerror=alert(1)>'))).toContain('&lt;img src=x onerror=alert(1)>')
  })

  test('leads from a footnote to its text and back', () => {
    const html = shown({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'footnote', content: [{ type: 'text', text: 'chú' }] },
      ],
    })
    expect(html).toContain('<a id="doc-ref-1" href="#doc-note-1" aria-label="Chú thích 1">1</a>')
    expect(html).toContain('<li id="doc-note-1">chú <a href="#doc-ref-1" aria-label="Về chỗ có chú thích 1">')
  })

  test('lets a table scroll by itself, with its head and its merged cells', () => {
    const cell = (type: 'table_header' | 'table_cell', colspan: number): Block & { type: 'table' } => ({
      type: 'table',
      content: [
        { type: 'table_row', content: [{ type, attrs: { colspan, rowspan: 1 }, content: [paragraph('a')] }] },
      ],
    })
    const table: Block = {
      type: 'table',
      content: [...cell('table_header', 2).content, ...cell('table_cell', 1).content],
    }
    const html = shown(table)
    expect(html).toContain('<section class="scroll" tabindex="0" aria-label="Bảng 1">')
    expect(html).toContain('<thead><tr><th scope="col" colspan="2">')
    expect(html).toContain('<tbody><tr><td>')
  })

  test('shows pictures with their words, and plays nothing by itself', () => {
    const html = shown(
      { type: 'picture', attrs: { file, alt: 'ghế "tròn"', caption: 'Hình 1' } },
      { type: 'recording', attrs: { file, kind: 'video', captions: file, title: 'Họp' } },
      { type: 'recording', attrs: { file, kind: 'audio', captions: null, title: '' } },
    )
    expect(html).toContain(`<img src="/tep/${file}" alt="ghế &quot;tròn&quot;" loading="lazy"`)
    expect(html).toContain('<figcaption>Hình 1</figcaption>')
    expect(html).toMatch(/<video controls preload="none".*<track kind="captions" src="\/tep\/b+" default\/>/)
    expect(html).toContain('Chưa có phụ đề.')
    expect(html).not.toContain('autoplay')
  })

  test('names exercises, role plays and checklists', () => {
    const html = shown(
      { type: 'case_exercise', attrs: { title: 'Chị Lan' }, content: [paragraph('a')] },
      { type: 'role_play', attrs: { title: '' }, content: [paragraph('b')] },
      { type: 'checklist', content: [{ type: 'check_item', content: [paragraph('c')] }] },
    )
    expect(html).toContain('<aside class="exercise case-exercise" aria-label="Tình huống: Chị Lan">')
    expect(html).toContain('aria-label="Đóng vai"')
    expect(html).toContain('<ul class="checklist" aria-label="Việc cần làm"><li>c</li></ul>')
  })
})
