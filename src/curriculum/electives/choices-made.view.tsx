import type { JSX } from 'preact'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { electivesPath } from '../paths.ts'
import { electivesOf } from './electives.ts'
import type { ElectivesProps } from './electives.view.tsx'

/** What the old units had chosen, each offered to be taken over. */
export function ChosenBefore({ frame, edition, electives: { unit, before } }: ElectivesProps): JSX.Element {
  const { before: say } = words(frame.language).curriculum.electives
  return (
    <Section id="before" title={say.title} note={say.note}>
      <ul>
        {before.map(({ id, name, topics, lastDay }) => (
          <li key={id}>{say.line(name, titlesOf(edition, topics), lastDay)}</li>
        ))}
      </ul>
      <p class="actions">
        {before.map(({ id, name }) => (
          <Button key={id} href={electivesPath(edition.id, unit?.id, id)}>
            {say.take(name)}
          </Button>
        ))}
      </p>
    </Section>
  )
}

/** All that a unit ever chose, by whom and why. */
export function ChoicesMade({ frame, edition, electives: { made } }: ElectivesProps): JSX.Element {
  const { electives: say } = words(frame.language).curriculum
  return (
    <details>
      <summary>{say.made}</summary>
      <ul>
        {made.map(({ id, day, topics, byName, why }) => (
          <li key={id}>{say.madeLine(day, titlesOf(edition, topics), byName, why)}</li>
        ))}
      </ul>
    </details>
  )
}

function titlesOf({ topics }: ElectivesProps['edition'], chosen: readonly string[]): string {
  return electivesOf(topics)
    .filter(({ revision }) => chosen.includes(revision.piece))
    .map(({ revision }) => revision.content.title)
    .join('; ')
}
