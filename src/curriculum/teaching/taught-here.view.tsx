import type { JSX } from 'preact'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import { periodsWith } from '../electives/electives.ts'
import type { ElectivesProps } from '../electives/electives.view.tsx'
import { type Periods, practiceShare, taught } from '../periods.ts'

/** The edition as a province teaches it, with the electives it chose, beside what is taught everywhere. */
export function TaughtHere({ frame, edition, electives: { chosen } }: ElectivesProps): JSX.Element | null {
  if (chosen === null) return null
  const { electives: say, list, periods, meter } = words(frame.language).curriculum
  const rows: { what: string; of: Periods }[] = [
    { what: say.compulsoryOnly, of: edition.periods },
    { what: say.withChosen(chosen.by.name), of: periodsWith(edition.topics, chosen.topics) },
  ]
  return (
    <DataTable
      language={frame.language}
      caption={say.whole}
      address={frame.address}
      rows={rows}
      columns={[
        { key: 'what', heading: say.topics, cell: ({ what }) => what },
        { key: 'length', heading: list.length, kind: 'number', cell: ({ of }) => periods.count(taught(of)) },
        {
          key: 'practice',
          heading: list.practice,
          kind: 'number',
          cell: ({ of }) => meter.share(practiceShare(of)),
        },
      ]}
    />
  )
}
