import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import { editionPath } from '../paths.ts'
import type { ProgrammesAlike } from './programmes-alike.query.ts'

/** Programme against programme: how much of each stands in the other, taught by the same texts or copied. */
export function ProgrammesTable({
  frame,
  rows,
}: {
  frame: Frame
  rows: readonly ProgrammesAlike[]
}): JSX.Element {
  const { language } = frame
  const { overlap: say, list, editions } = words(language).curriculum
  const named = ({ id, title, number }: ProgrammesAlike['one']) => (
    <>
      <a href={editionPath(id)}>{title}</a> <span class="muted">{editions.nth(number)}</span>
    </>
  )
  return (
    <DataTable
      language={language}
      caption={say.programmes}
      captionHidden
      cards
      address={frame.address}
      rows={rows}
      empty={<p class="muted">{say.noProgrammes}</p>}
      columns={[
        { key: 'one', heading: list.name, cell: ({ one }) => named(one) },
        { key: 'other', heading: say.otherProgramme, cell: ({ other }) => named(other) },
        {
          key: 'ofOne',
          heading: say.ofOne,
          cell: ({ one: { standing } }) => say.standing(standing.shared, standing.copied),
        },
        {
          key: 'ofOther',
          heading: say.ofOther,
          cell: ({ other: { standing } }) => say.standing(standing.shared, standing.copied),
        },
      ]}
    />
  )
}
