import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { goalText } from '#web/numbers.ts'
import type { Language } from '#web/words.ts'
import { placeOf, yearMarks } from './time-scale.ts'

// The plot is 100 wide and 100 high and stretches; words and markers stand outside of the stretching. In pixels:
export const height = 280
export const top = 26
export const bottom = 26
const scale = [0, 25, 50, 75, 100]

/** How far from the upper edge a rate stands. */
export function heightOf(rate: number): number {
  return Math.round((top + (1 - rate / 100) * (height - top - bottom)) * 10) / 10
}

/** The lines behind the curve: rates across, years below. */
export function Grid({ from, to }: { from: Day; to: Day }): JSX.Element {
  return (
    <g class="grid">
      {scale.map((rate) => (
        <line key={rate} x1="0" x2="100%" y1={heightOf(rate)} y2={heightOf(rate)} />
      ))}
      {yearMarks(from, to).map(({ day, year }) => (
        <g key={year} class="year">
          <line
            x1={`${placeOf(day, from, to)}%`}
            x2={`${placeOf(day, from, to)}%`}
            y1={heightOf(0)}
            y2={heightOf(0) + 5}
          />
          <text
            x={`${placeOf(day, from, to)}%`}
            y={height - 6}
            class={placeOf(day, from, to) > 95 ? 'end' : 'start'}
          >
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The rates of the grid, drawn over the lines, on the paper's colour. */
export function Scale({ language }: { language: Language }): JSX.Element {
  return (
    <g class="grid">
      {scale.map((rate) => (
        <text key={rate} x="0" y={heightOf(rate) - 4}>
          {goalText(language, rate)}
        </text>
      ))}
    </g>
  )
}

/** What happened on a day, as a line from top to bottom with its name. */
export function Event({ x, label }: { x: number; label: string }): JSX.Element {
  return (
    <g class="event">
      <line x1={`${x}%`} x2={`${x}%`} y1="18" y2={heightOf(0)} />
      <text x={`${x}%`} y="12" class={x > 50 ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}
