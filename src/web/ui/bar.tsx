import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

export type BarProps = {
  language: Language
  /** Per cent, 0–100; null when there is nobody. */
  rate: number | null
  /** The goal in per cent, drawn as a mark across the bar. */
  goal?: number
  /** Behind its goal: what is missing is hatched. */
  late?: boolean
}

/** Progress against a milestone, as a picture with the same said in words. */
export function Bar({ language, rate, goal, late = false }: BarProps): JSX.Element {
  const filled = rate ?? 0
  const end = late && rate !== null && goal !== undefined && goal > filled ? goal : 0
  return (
    <svg
      class="bar"
      width="100%"
      height="16"
      role="img"
      aria-label={words(language).coverage.bar(rate, goal ?? null)}
    >
      <rect class="fill" y="4" width={`${filled}%`} height="8" />
      {end > 0 && <line class="gap" x1={`${filled}%`} x2={`${end}%`} y1="8" y2="8" />}
      {goal !== undefined && <GoalMark goal={goal} />}
    </svg>
  )
}

function GoalMark({ goal }: { goal: number }): JSX.Element {
  // At 100 % half of a line on the edge would be cut off.
  return <line class="goal" x1={`${Math.min(goal, 99.6)}%`} x2={`${Math.min(goal, 99.6)}%`} y2="16" />
}
