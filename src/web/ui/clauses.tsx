import type { ComponentChildren, JSX } from 'preact'
import { type Language, words } from '#web/words.ts'
import { Icon } from './icon.tsx'

export type Clause = {
  holds: boolean
  /** The clause as a sentence of the rule. */
  text: string
  /** What shows it, or what is missing. */
  evidence?: ComponentChildren
}

/** Why somebody counts or not: each clause, true or false, with its evidence. */
export function Clauses({
  language,
  clauses,
}: {
  language: Language
  clauses: readonly Clause[]
}): JSX.Element {
  const { clause } = words(language).coverage
  return (
    <ul class="clauses">
      {clauses.map(({ holds, text, evidence }) => (
        <li key={text} class={holds ? 'done' : 'late'}>
          <Icon name={holds ? 'done' : 'missing'} />
          <div>
            <span class="hidden">{holds ? clause.holds : clause.fails}: </span>
            {text}
            {evidence && <p class="muted">{evidence}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
