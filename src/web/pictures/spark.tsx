import type { JSX } from 'preact'
import { nothing } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'

export type SparkProps = {
  language: Language /** Rates in the order of time, 0–100. */
  rates: readonly (number | null)[]
}

const width = 88
const height = 24

/** The trend of a rate, as small as a word. */
export function Spark({ language, rates }: SparkProps): JSX.Element {
  const { coverage } = words(language)
  const points = rates.flatMap((rate, index) =>
    rate === null ? [] : [{ rate, x: xOf(index, rates.length) }],
  )
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2)
    return (
      <span class="muted">
        {nothing} <span class="hidden">{coverage.sparkNone}</span>
      </span>
    )
  return (
    <svg
      class="spark"
      width={width}
      height={height}
      role="img"
      aria-label={coverage.spark(first.rate, last.rate)}
    >
      <polyline points={points.map(({ x, rate }) => `${x},${yOf(rate)}`).join(' ')} />
      <circle cx={last.x} cy={yOf(last.rate)} r="2.5" />
    </svg>
  )
}

function xOf(index: number, count: number): number {
  return Math.round((3 + (index / Math.max(1, count - 1)) * (width - 6)) * 10) / 10
}

function yOf(rate: number): number {
  return Math.round((height - 3 - (rate / 100) * (height - 6)) * 10) / 10
}
