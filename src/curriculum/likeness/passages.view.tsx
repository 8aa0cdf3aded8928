import type { JSX } from 'preact'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import type { PairProps } from './pair.view.tsx'

/** What stands in both texts, passage by passage. */
export function Passages({ frame, pair: { one, other, passages } }: PairProps): JSX.Element {
  const { language } = frame
  const { overlap: say } = words(language).curriculum
  return (
    <DataTable
      language={language}
      caption={say.pageTitle}
      captionHidden
      cards
      address={frame.address}
      rows={passages.map((passage, at) => ({ ...passage, nth: at + 1 }))}
      empty={<p class="muted">{say.noPassages}</p>}
      columns={[
        { key: 'nth', heading: say.passages, cell: ({ nth }) => say.passage(nth) },
        { key: 'one', heading: one.title, cell: ({ a }) => one.text.slice(...a) },
        { key: 'other', heading: other.title, cell: ({ b }) => other.text.slice(...b) },
      ]}
    />
  )
}
