import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { type Language, words } from '#web/words.ts'

export type CurveLegendProps = {
  language: Language
  lines: readonly { key: string; short: string; name: string }[]
  milestones: readonly { day: Day; goal: number }[]
}

/** The names of the lines, each with its dash and marker, and the milestones. */
export function CurveLegend({ language, lines, milestones }: CurveLegendProps): JSX.Element {
  const { curve } = words(language).coverage
  return (
    <figcaption>
      <ul class="legend">
        {lines.map(({ key, short, name }, index) => (
          <li key={key}>
            <svg width="34" height="12" aria-hidden="true" class={`end-${index}`}>
              <path class={`line line-${index}`} d="M0 6H34" />
              <Marker index={index} x="17" y={6} />
            </svg>{' '}
            <b>{short}</b> {name}
          </li>
        ))}
        {milestones.map(({ day, goal }) => (
          <li key={day + goal}>
            <svg width="16" height="16" aria-hidden="true" class="milestone">
              <Flag x="4" y={15} />
            </svg>{' '}
            {curve.milestone(goal, day)}
          </li>
        ))}
      </ul>
    </figcaption>
  )
}

// A disc, a square, a diamond, a triangle, a ring and a cross.
const shapes = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M-4-4h8v8h-8z',
  'M0-5l5 5-5 5-5-5z',
  'M0-5l5 9H-5z',
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm3 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
  'M-5-3l2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z',
]

/** The sign of a line, by its index, at a place; `x` may be in per cent. */
export function Marker({ index, x, y }: { index: number; x: string; y: number }): JSX.Element {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path class="marker" d={shapes[index % shapes.length]} fill-rule="evenodd" />
    </svg>
  )
}

/** The sign of a milestone: a flag whose foot stands at the place. */
export function Flag({ x, y }: { x: string; y: number }): JSX.Element {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path class="pole" d="M0 0V-14" />
      <path class="marker" d="M0-15l10 4-10 4z" />
    </svg>
  )
}
