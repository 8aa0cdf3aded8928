import type { JSX } from 'preact'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import { stretchesOf } from '../difference.ts'
import type { PairProps } from './pair.view.tsx'

/** What stands in both texts, passage by passage; what differs inside one is marked on both sides. */
export function Passages({ frame, pair: { one, other, passages } }: PairProps): JSX.Element {
  const { language } = frame
  const { overlap: say } = words(language).curriculum
  const rows = passages.map(({ a, b }, at) => ({
    nth: at + 1,
    stretches: stretchesOf(one.text.slice(...a), other.text.slice(...b)),
  }))
  return (
    <DataTable
      language={language}
      caption={say.pageTitle}
      captionHidden
      cards
      address={frame.address}
      rows={rows}
      empty={<p class="muted">{say.noPassages}</p>}
      columns={[
        { key: 'nth', heading: say.passages, cell: ({ nth }) => say.passage(nth) },
        {
          key: 'one',
          heading: one.title,
          cell: ({ stretches }) => <Side stretches={stretches} without="added" />,
        },
        {
          key: 'other',
          heading: other.title,
          cell: ({ stretches }) => <Side stretches={stretches} without="removed" />,
        },
      ]}
    />
  )
}

function Side({
  stretches,
  without,
}: {
  stretches: ReturnType<typeof stretchesOf>
  without: 'added' | 'removed'
}): JSX.Element {
  return (
    <div class="written">
      {stretches
        .filter(({ turn }) => turn !== without)
        .map(({ text, turn }) => (turn === 'kept' ? text : <mark>{text}</mark>))}
    </div>
  )
}
