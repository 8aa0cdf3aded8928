import type { ComponentChildren, JSX } from 'preact'

export type Fact = { term: string; value: ComponentChildren }

/** What is known of one thing, term by term. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
