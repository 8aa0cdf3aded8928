import type { Document } from '../document.ts'
import type { PrintLabels } from '../labels.ts'
import { blocksTypst, type Printing } from './block.typst.ts'
import { typstBlock, typstCall, typstString } from './typst-code.ts'

/** What is printed as one booklet. A part with a title begins on a page of its own, its headings below that title. */
export type Booklet = {
  title: string
  /** Lines under the title: whose it is, which edition, which year. */
  lines: readonly string[]
  language: 'vi' | 'en'
  labels: PrintLabels
  parts: readonly { title: string; document: Document }[]
}

/** The booklet as Typst source: A5, a title page, contents, numbered pages. `pathOf` says where a picture lies. */
export function bookletTypst(booklet: Booklet, pathOf: Printing['pathOf']): string {
  const { title, lines, language, labels, parts } = booklet
  return [
    `#set document(title: ${typstString(title)})`,
    '#set page(paper: "a5", binding: left, margin: (inside: 18mm, outside: 14mm, top: 16mm, bottom: 18mm))',
    `#set text(font: "Be Vietnam Pro", size: 10pt, lang: "${language}", hyphenate: false)`,
    '#set par(justify: false, leading: 0.75em, spacing: 1em)',
    '#set table(stroke: 0.5pt + luma(140), inset: 5pt)',
    '#set figure(numbering: none)',
    '#show figure.caption: set text(size: 9pt)',
    '#show heading: set block(above: 1.4em, below: 0.8em)',
    '#show link: underline',
    // Letters of the typeface that only look raised could not be told from others by who reads the PDF.
    '#set super(typographic: false)',
    '#set sub(typographic: false)',
    `#${titlePage(title, lines)}`,
    '#set page(numbering: "1")',
    ...(hasHeadings(booklet) ? [`#outline(title: ${typstString(labels.contents)}, depth: 2)`] : []),
    ...parts.map((part) => `#pagebreak(weak: true)\n#${partTypst(part, { labels, pathOf, deeper: 0 })}`),
    '',
  ].join('\n')
}

function hasHeadings({ parts }: Booklet): boolean {
  return parts.some(
    ({ title, document }) => title !== '' || document.content.some(({ type }) => type === 'heading'),
  )
}

function titlePage(title: string, lines: readonly string[]): string {
  const name = typstCall('text', 'size: 20pt', 'weight: "bold"', typstString(title))
  const under = lines.map((line) => typstCall('par', typstString(line)))
  const middle = typstBlock([typstCall('par', name), 'v(1em)', ...under])
  return typstCall('page', 'numbering: none', typstCall('align', 'center + horizon', middle))
}

function partTypst({ title, document }: Booklet['parts'][number], printing: Printing): string {
  if (title === '') return blocksTypst(document.content, printing)
  const heading = typstCall('heading', 'level: 1', typstString(title))
  return typstBlock([heading, blocksTypst(document.content, { ...printing, deeper: 1 })])
}
