import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { rateText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'
import { bottom, Event, Grid, height, heightOf, Scale, top } from './curve-grid.tsx'
import { CurveLegend, Flag, Marker } from './curve-legend.tsx'
import { spread } from './spread.ts'
import { placeOf } from './time-scale.ts'

export type CurveLine = {
  key: string
  /** A letter or two, written at the end of the line: "A". */
  short: string
  name: string
  /** In the order of days. No rate leaves a gap. */
  points: readonly { day: Day; rate: number | null }[]
}

export type CurveProps = {
  language: Language
  /** Unique on its page. */
  id: string
  title: string
  from: Day
  to: Day
  /** At most six; the first is drawn strongest. */
  lines: readonly CurveLine[]
  milestones: readonly { day: Day; goal: number }[]
  /** Days that changed the ground under the figures, such as a reform of the units. */
  events?: readonly { day: Day; label: string }[]
}

/** Rates over the years, with the milestones and what happened in between. The caller puts the table underneath. */
export function Curve(props: CurveProps): JSX.Element {
  const { language, id, title, from, to, lines, milestones, events = [] } = props
  return (
    <figure class="curve">
      <div class="curve-picture">
        <svg
          class="curve-plot"
          height={height}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-text`}>{describe(language, lines)}</desc>
          <Grid from={from} to={to} />
          {events.map(({ day, label }) => (
            <Event key={day} x={placeOf(day, from, to)} label={label} />
          ))}
          <svg
            x="0"
            y={top}
            width="100%"
            height={height - top - bottom}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {lines.map((line, index) => (
              <path key={line.key} class={`line line-${index}`} d={pathOf(line, from, to)} />
            ))}
          </svg>
          {milestones.map(({ day, goal }) => (
            <g key={day + goal} class="milestone">
              <title>{words(language).coverage.curve.milestone(goal, day)}</title>
              <Flag x={`${placeOf(day, from, to)}%`} y={heightOf(goal)} />
            </g>
          ))}
          <Scale language={language} />
        </svg>
        <Ends language={language} lines={lines} />
      </div>
      <CurveLegend language={language} lines={lines} milestones={milestones} />
    </figure>
  )
}

function Ends({ language, lines }: Pick<CurveProps, 'language' | 'lines'>): JSX.Element {
  const last = lines.map(({ points }) => points.findLast(({ rate }) => rate !== null)?.rate ?? null)
  const heights = spread(
    last.map((rate) => heightOf(rate ?? 0)),
    17,
    top - 8,
    height - bottom,
  )
  return (
    <svg class="curve-ends" width="96" height={height} aria-hidden="true">
      {lines.map(({ key, short }, index) => (
        <g key={key} class={`end-${index}`}>
          <line x1="0" x2="10" y1={heightOf(last[index] ?? 0)} y2={heights[index]} />
          <Marker index={index} x="15" y={heights[index] ?? 0} />
          <text x="24" y={(heights[index] ?? 0) + 4}>
            <tspan class="short">{short}</tspan> {rateText(language, last[index] ?? null)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function pathOf({ points }: CurveLine, from: Day, to: Day): string {
  let drawing = false
  const steps = points.map(({ day, rate }) => {
    if (rate === null) {
      drawing = false
      return ''
    }
    const step = `${drawing ? 'L' : 'M'}${placeOf(day, from, to)} ${Math.round((100 - rate) * 100) / 100}`
    drawing = true
    return step
  })
  return steps.join('')
}

function describe(language: Language, lines: readonly CurveLine[]): string {
  const { curve } = words(language).coverage
  return lines
    .map(({ name, points }) => {
      const last = points.findLast(({ rate }) => rate !== null)
      return last ? curve.line(name, last.day, last.rate) : curve.none(name)
    })
    .join('; ')
}
