import type { UnitShown } from '#organization/unit.query.ts'
import { groupWords } from '#schemes/rule-words.ts'
import type { RuleInForce } from '#schemes/rules.query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Rate } from '#web/ui/rate.tsx'
import { words } from '#web/words.ts'
import type { Coverage } from './coverage.query.ts'
import { GoalCell } from './goals.view.tsx'
import { measurePath } from './paths.ts'
import { measureName } from './standing.ts'
import { crumbs, there } from './unit-title.ts'

/** A measure with the version of its rule that judges the day. */
export type RuledMeasure = { measure: Measure; rule: RuleInForce | undefined }

export type MeasuresProps = {
  frame: Frame
  scheme: KnownScheme
  unit: UnitShown
  reading: Coverage
  ruled: readonly RuledMeasure[]
}

/** What the scheme promises: each measure with its group, its goals and where it stands. */
export function measuresPage({ frame, scheme, unit, reading, ruled }: MeasuresProps): string {
  const { language } = frame
  const { columns } = words(language).coverage.pages
  return page({
    frame,
    title: words(language).web.sections.targets,
    lead: `${scheme.name} (${scheme.decision})`,
    path: crumbs(frame, unit.path),
    section: 'targets',
    children: (
      <DataTable
        language={language}
        caption={words(language).web.sections.targets}
        captionHidden
        address={frame.address}
        rows={ruled}
        columns={[
          {
            key: 'group',
            heading: columns.group,
            cell: ({ measure }) => (
              <a href={there(frame, measurePath(measure.key))}>
                {measure.key} · {measureName(language, measure)}
              </a>
            ),
          },
          {
            key: 'rule',
            heading: words(language).coverage.pages.rule.title,
            cell: ({ rule }) => <small>{rule && groupWords(language, rule.group)}</small>,
          },
          {
            key: 'goal',
            heading: columns.goal,
            cell: ({ measure }) => (
              <GoalCell
                language={language}
                targets={scheme.targets.filter((one) => one.measure === measure.key)}
              />
            ),
          },
          {
            key: 'rate',
            heading: columns.rate,
            cell: ({ measure }) => <RateCell frame={frame} reading={reading} measure={measure.key} />,
          },
        ]}
      />
    ),
  })
}

function RateCell({ frame, reading, measure }: { frame: Frame; reading: Coverage; measure: string }) {
  const own = reading.measures.find((one) => one.measure === measure)
  if (!own) return null
  return <Rate language={frame.language} rate={own.rate} covered={own.covered} population={own.population} />
}
