import type { JSX } from 'preact'
import type { Reform } from '#organization/reforms.query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, rateText } from '#web/numbers.ts'
import { Curve, type CurveLine } from '#web/pictures/curve.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Curve as Readings } from './curve.query.ts'
import { measureName } from './standing.ts'

export type WayProps = {
  frame: Frame
  scheme: KnownScheme
  first: Measure
  curves: readonly Readings[]
  reforms: readonly Reform[]
}

/** How the rates went since the scheme began, with its milestones and the reforms, and the same as a table. */
export function Way({ frame, scheme, first, curves, reforms }: WayProps): JSX.Element {
  const { language, day } = frame
  const say = words(language).coverage.pages.curve
  const lines = linesOf(frame, scheme, curves, first)
  const within = (on: string) => scheme.firstDay <= on && on <= day
  return (
    <Section id="way" title={say.title} note={say.text(scheme.firstDay, day)}>
      <Curve
        language={language}
        id="curve"
        title={say.title}
        from={scheme.firstDay}
        to={day}
        lines={lines}
        milestones={milestonesOf(scheme, first, day)}
        events={reforms
          .filter((one) => within(one.day))
          .map((one) => ({ day: one.day, label: say.reform(one.day) }))}
      />
      <details>
        <summary>{say.table}</summary>
        <WayTable frame={frame} lines={lines} />
      </details>
    </Section>
  )
}

/** The measure that the page is about first, for it is drawn strongest. */
function linesOf(
  { language }: Frame,
  scheme: KnownScheme,
  curves: readonly Readings[],
  first: Measure,
): CurveLine[] {
  const lines = scheme.measures.flatMap((measure) => {
    const points = curves.find((one) => one.measure === measure.key)?.points ?? []
    const drawn = points.map(({ on, rate }) => ({ day: on, rate }))
    return drawn.some(({ rate }) => rate !== null)
      ? [{ key: measure.key, short: measure.key, name: measureName(language, measure), points: drawn }]
      : []
  })
  return lines.toSorted((one, other) => Number(other.key === first.key) - Number(one.key === first.key))
}

/** Those of the first measure: six measures' flags at once would hide one another. */
function milestonesOf(scheme: KnownScheme, first: Measure, until: string) {
  return scheme.targets.flatMap(({ measure, milestone, goal }) =>
    measure === first.key && goal !== null && milestone <= until ? [{ day: milestone, goal }] : [],
  )
}

function WayTable({ frame, lines }: { frame: Frame; lines: readonly CurveLine[] }): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages.curve
  const points = lines[0]?.points ?? []
  // A row a year and the last one: the same way, without a hundred cells that nobody asked for.
  const rows = points.flatMap(({ day }, index) =>
    day.endsWith('-01-01') || index === points.length - 1 ? [{ day, index }] : [],
  )
  return (
    <DataTable
      language={language}
      caption={say.title}
      address={frame.address}
      rows={rows}
      columns={[
        { key: 'day', heading: say.day, cell: ({ day }) => dayText(day) },
        ...lines.map(({ key, points }) => ({
          key,
          heading: key,
          kind: 'number' as const,
          cell: ({ index }: { index: number }) => rateText(language, points[index]?.rate ?? null),
        })),
      ]}
    />
  )
}
