import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { LawSince } from './laws-since.query.ts'

/** The cited laws that changed, each with what cites it. */
export function LawsSince({ frame, laws }: { frame: Frame; laws: readonly LawSince[] }): JSX.Element | null {
  const { since: say } = words(frame.language).curriculum.taught
  if (laws.length === 0) return null
  return (
    <Section id="laws" title={say.laws}>
      <ul>
        {laws.map(({ law, day, what, citedIn }) => (
          <li key={law + day + what}>
            {say.law(law, day, what)}
            <div class="muted">{say.citedIn(citedIn.join('; '))}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
