import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { numberText } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Tally } from './plan.ts'
import type { ImportSummary } from './summary.ts'

type SummaryProps = { frame: Frame; summary: ImportSummary }

/** What a file brings, or brought, in counts with their units. */
export function SummaryCounts({ frame, summary }: SummaryProps): JSX.Element {
  const { language } = frame
  const { outcome, counts } = words(language).exchange
  const count = (of: keyof Tally, heading: string) => ({
    key: of,
    heading: outcome.counted(heading),
    kind: 'number' as const,
    cell: ({ tally }: { tally: Tally }) => numberText(language, tally[of]),
  })
  const { persons, branches, postings, trainings } = summary
  return (
    <Section id="counts" title={outcome.title} note={outcome.people(persons.new, persons.changed, branches)}>
      <DataTable
        language={language}
        caption={outcome.title}
        captionHidden
        address={frame.address}
        rows={[
          { what: outcome.postings, tally: postings },
          { what: outcome.trainings, tally: trainings },
        ]}
        columns={[
          { key: 'what', heading: outcome.what, cell: ({ what }) => what },
          count('new', counts.added),
          count('changed', counts.changed),
          count('unchanged', counts.same),
          count('refused', counts.refused),
        ]}
      />
    </Section>
  )
}

/** Rows that are taken in with a doubt. */
export function Warnings({ frame: { language }, summary }: SummaryProps): JSX.Element | null {
  const { outcome } = words(language).exchange
  const { warnings } = summary
  if (warnings.length === 0) return null
  const shown = warnings.slice(0, shownWarnings)
  return (
    <Section id="warnings" title={outcome.warnings(warnings.length)} note={outcome.warningsNote}>
      <ul>
        {shown.map(({ sheet, row, reason }) => (
          <li key={`${sheet} ${row} ${reason}`}>
            {outcome.at(sheet, row)}: {reason}
          </li>
        ))}
      </ul>
      {warnings.length > shown.length && <p class="muted">{outcome.onlyFirst(shown.length)}</p>}
    </Section>
  )
}

const shownWarnings = 50
