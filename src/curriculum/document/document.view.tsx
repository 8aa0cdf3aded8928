import type { JSX } from 'preact'
import { BlockView } from './block.view.tsx'
import type { Document } from './document.ts'
import { footnotesOf, tablesOf } from './footnotes.ts'
import { InlineView } from './inline.view.tsx'
import type { DocumentLabels } from './labels.ts'

export type DocumentProps = {
  document: Document
  labels: DocumentLabels
  /** Where a picture or recording is, by its hash. */
  fileUrl: (file: string) => string
  /** Which level of heading of the page the first level of the document is; 2 under the title of a page. */
  topLevel?: 1 | 2 | 3
  /** Sets the footnotes of several documents on one page apart. */
  id?: string
}
/** What a piece of a document needs to know of the whole. */
export type ShownDocument = Required<Omit<DocumentProps, 'document'>> & {
  numberOf(footnote: object): number
  tableNumber(table: object): number
}

/** A document for reading, on a phone as on a desk. All text is text: nothing in it can be HTML. */
export function DocumentView(props: DocumentProps): JSX.Element {
  const { document, labels, fileUrl, topLevel = 2, id = 'doc' } = props
  const footnotes = footnotesOf(document.content)
  const numbers = new Map<object, number>(footnotes.map((footnote, at) => [footnote, at + 1]))
  const tables = tablesOf(document.content)
  const shown: ShownDocument = {
    labels,
    fileUrl,
    topLevel,
    id,
    numberOf: (footnote) => numbers.get(footnote) ?? 0,
    tableNumber: (table) => tables.indexOf(table) + 1,
  }
  return (
    <article class="document">
      {document.content.map((block) => (
        <BlockView block={block} shown={shown} />
      ))}
      {footnotes.length > 0 && (
        <section class="footnotes" aria-label={labels.footnotes}>
          <ol>
            {footnotes.map((footnote, at) => (
              <li id={`${id}-note-${at + 1}`}>
                <InlineView content={footnote.content ?? []} shown={shown} />{' '}
                <a href={`#${id}-ref-${at + 1}`} aria-label={labels.backToText(at + 1)}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}
