import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

export type StepsProps = { language: Language; steps: readonly string[]; current: number }

/** How far one is in a way of few steps; `current` counts from 1. */
export function Steps({ language, steps, current }: StepsProps): JSX.Element {
  return (
    <ol class="steps" aria-label={words(language).web.steps(current, steps.length)}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index + 1 < current ? 'past' : undefined}
          aria-current={index + 1 === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  )
}
