import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { numberText } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from './edition.query.ts'
import type { ElectivesChosen } from './electives/electives-chosen.query.ts'
import { editionPath, topicPath } from './paths.ts'
import type { Periods } from './periods.ts'
import { sumOf, taught } from './periods.ts'

type Props = {
  frame: Frame
  edition: EditionShown
  writable: boolean
  /** Which electives are taught where the asker is, to be marked. */
  chosen?: ElectivesChosen['chosen']
}
type Row = EditionShown['topics'][number]

const kinds = ['theory', 'discussion', 'practice', 'fieldVisit', 'selfStudy'] as const

/** The topics of an edition in order, each with its periods. */
export function TopicsTable({ frame, edition, writable, chosen = null }: Props): JSX.Element {
  const { language } = frame
  const { edition: say, periods } = words(language).curriculum
  const all = sumOf(edition.topics.map(({ revision }) => revision.content.periods))
  const count = (value: number) =>
    value === 0 ? '' : numberText(language, value, Number.isInteger(value) ? 0 : 1)
  const column = (kind: keyof Periods) => ({
    key: kind,
    heading: periods[kind],
    kind: 'number' as const,
    cell: ({ revision }: Row) => count(revision.content.periods[kind]),
  })
  return (
    <DataTable
      language={language}
      caption={say.topics}
      captionHidden
      address={frame.address}
      rows={edition.topics}
      empty={<Empty title={say.noTopics}>{say.noTopicsText}</Empty>}
      total={{
        topic: periods.all,
        ...Object.fromEntries(kinds.map((kind) => [kind, count(all[kind])])),
        taught: count(taught(all)),
      }}
      columns={[
        {
          key: 'topic',
          heading: say.topic,
          cell: ({ revision }) => <a href={topicPath(revision.piece)}>{revision.content.title}</a>,
        },
        {
          key: 'kind',
          heading: say.kind,
          cell: (row) => <Kind frame={frame} row={row} chosen={chosen} />,
        },
        ...kinds.map(column),
        {
          key: 'taught',
          heading: periods.all,
          kind: 'number' as const,
          cell: ({ revision }) => count(taught(revision.content.periods)),
        },
        ...(writable
          ? [
              {
                key: 'arrange',
                heading: say.arrange,
                cell: (row: Row) => <Arrange frame={frame} edition={edition} row={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Kind({ frame, row, chosen }: Pick<Required<Props>, 'frame' | 'chosen'> & { row: Row }): JSX.Element {
  const { edition: say, electives } = words(frame.language).curriculum
  if (row.compulsory) return <>{say.compulsory}</>
  if (!chosen?.topics.includes(row.revision.piece)) return <>{say.elective}</>
  return (
    <>
      {say.elective}, <strong>{electives.taughtBy(chosen.by.name)}</strong>
    </>
  )
}

function Arrange({ frame: { language }, edition, row }: Omit<Props, 'writable'> & { row: Row }): JSX.Element {
  const { edition: say } = words(language).curriculum
  const { title } = row.revision.content
  const first = edition.topics[0]?.revision.piece === row.revision.piece
  const button = (what: 'up' | 'turn' | 'remove') => (
    <button type="submit" class="plain" name="lam" value={what} aria-label={say[what](title)}>
      {say.marks[what]}
    </button>
  )
  return (
    <form method="post" action={`${editionPath(edition.id)}/xep`} class="beside">
      <input type="hidden" name="base" value={edition.revision} />
      <input type="hidden" name="topic" value={row.revision.piece} />
      {!first && button('up')}
      {button('turn')}
      {button('remove')}
    </form>
  )
}
