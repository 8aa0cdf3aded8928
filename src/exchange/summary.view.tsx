import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Counts } from '#web/ui/counts.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Tally } from './plan.ts'
import type { ImportSummary } from './summary.ts'

type SummaryProps = { frame: Frame; summary: ImportSummary }

/** What a file brings, or brought, in counts with their units. */
export function SummaryCounts({ frame: { language }, summary }: SummaryProps): JSX.Element {
  const { outcome } = words(language).exchange
  return (
    <>
      <Section id="posts" title={outcome.postings}>
        <Rows language={language} tally={summary.postings} />
      </Section>
      <Section id="trainings" title={outcome.trainings}>
        <Rows language={language} tally={summary.trainings} />
      </Section>
      <Section id="people" title={outcome.people}>
        <Counts
          language={language}
          counts={[
            { value: summary.persons.new, label: outcome.newPeople },
            { value: summary.persons.changed, label: outcome.changedPeople },
            { value: summary.branches, label: outcome.branches },
          ]}
        />
      </Section>
    </>
  )
}

function Rows({ language, tally }: { language: Frame['language']; tally: Tally }): JSX.Element {
  const { counts, outcome } = words(language).exchange
  return (
    <Counts
      language={language}
      counts={[
        { value: tally.new, label: outcome.counted(counts.added) },
        { value: tally.changed, label: outcome.counted(counts.changed) },
        { value: tally.unchanged, label: outcome.counted(counts.same) },
        { value: tally.refused, label: outcome.counted(counts.refused), kind: 'wrong' },
      ]}
    />
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
