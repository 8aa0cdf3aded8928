import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { RefusedLine } from './plan.ts'
import { refusedPerPage } from './upload-folder.ts'

export type RefusedProps = {
  frame: Frame
  refused: readonly RefusedLine[]
  total: number
  /** From 1. */
  page: number
  pagePath: (page: number) => string
  correction: string
}

/** The refused rows in words, page by page, and the file to mend them in. */
export function RefusedRows(props: RefusedProps): JSX.Element {
  const { frame, refused, total, correction } = props
  const { outcome } = words(frame.language).exchange
  if (total === 0) return <p class="part">{outcome.noneRefused}</p>
  return (
    <Section
      id="refused"
      title={outcome.refusedTitle(total)}
      note={outcome.refusedNote}
      actions={<Button href={correction}>{outcome.correction}</Button>}
    >
      <Table frame={frame} refused={refused} total={total} />
      <Pages {...props} />
    </Section>
  )
}

function Table({ frame, refused, total }: Pick<RefusedProps, 'frame' | 'refused' | 'total'>): JSX.Element {
  const { outcome } = words(frame.language).exchange
  const rows = refused.flatMap((line) => line.reasons.map((reason) => ({ ...line, ...reason })))
  return (
    <DataTable
      language={frame.language}
      caption={outcome.refusedTitle(total)}
      captionHidden
      address={frame.address}
      rows={rows}
      columns={[
        { key: 'place', heading: outcome.place, cell: ({ sheet, row }) => outcome.at(sheet, row) },
        { key: 'who', heading: outcome.who, cell: ({ cells }) => cells.name ?? cells.code ?? nothing },
        { key: 'column', heading: outcome.column, cell: ({ column }) => column },
        { key: 'value', heading: outcome.value, cell: ({ value }) => (value === '' ? nothing : value) },
        {
          key: 'why',
          heading: outcome.why,
          cell: ({ reason }) => reason,
        },
      ]}
    />
  )
}

function Pages({ frame, refused, total, page, pagePath }: RefusedProps): JSX.Element | null {
  if (total <= refusedPerPage) return null
  const from = (page - 1) * refusedPerPage
  const to = from + refused.length
  return (
    <Pager
      language={frame.language}
      from={from + 1}
      to={to}
      total={total}
      {...(page > 1 && { previous: pagePath(page - 1) })}
      {...(to < total && { next: pagePath(page + 1) })}
    />
  )
}
