import type { JSX } from 'preact'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { type ChildRow, worst } from './child-rows.ts'
import type { Goal } from './standing.ts'
import { UnitsTable } from './units-table.view.tsx'

export type AttentionProps = {
  frame: Frame
  rows: readonly ChildRow[]
  measure: Measure
  goal: Goal | undefined
}

const most = 10

/** The units that have furthest to go, each with its next step. */
export function Attention({ frame, rows, measure, goal }: AttentionProps): JSX.Element {
  const { attention: say } = words(frame.language).coverage.pages
  const shown = worst(rows, most)
  return (
    <Section id="attention" title={say.title}>
      {shown.length === 0 ? (
        <Notice language={frame.language} kind="done">
          {say.none}
        </Notice>
      ) : (
        <UnitsTable
          frame={frame}
          caption={say.text(measure.key)}
          rows={shown}
          measure={measure.key}
          goal={goal}
          show={['unit', 'rate', 'fraction', 'next']}
        />
      )}
    </Section>
  )
}
