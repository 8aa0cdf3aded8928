import type { JSX } from 'preact'
import { rateText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'

export type RateProps = { language: Language; rate: number | null; covered: number; population: number }

/** A rate, never without its fraction: 57,5 % · 42 / 73 người. Nobody in the group: a dash and the reason. */
export function Rate({ language, rate, covered, population }: RateProps): JSX.Element {
  const { coverage } = words(language)
  return (
    <span class="rate">
      <strong>{rateText(language, rate)}</strong>
      <span> · {population === 0 ? coverage.nobody : coverage.fraction(covered, population)}</span>
    </span>
  )
}
