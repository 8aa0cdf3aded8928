import type { JSX } from 'preact'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { electivesOf } from './electives.ts'
import { Chosen, type ElectivesProps } from './electives.view.tsx'
import { type ChoiceTyped, ElectivesForm } from './electives-form.view.tsx'
import { editionPath, electivesPath } from './paths.ts'
import { ProvincesChosen } from './provinces-chosen.view.tsx'

export type ElectivesPageProps = ElectivesProps & {
  typed: ChoiceTyped
  /** Whether the form is filled with what an old unit had chosen. */
  taken: boolean
  refused?: readonly string[]
}

/** The electives of an edition: what a unit teaches, the form to choose by, and what the provinces chose. */
export function electivesPage(props: ElectivesPageProps): string {
  const { frame, edition, electives, refused, taken } = props
  const { unit, provinces, writable, inForce } = electives
  const { language } = frame
  const { editions, electives: say } = words(language).curriculum
  const { content, number } = edition
  return page({
    frame,
    title: unit === null ? say.title : say.of(unit.name),
    lead: say.lead(content.title, number),
    path: [{ name: editions.nth(number), href: editionPath(edition.id) }, { name: say.title }],
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {taken && <Notice language={language} kind="info" live title={say.before.taken} />}
        {unit !== null && <Chosen {...props} unit={unit.name} />}
        {unit === null && !inForce && <p class="muted">{say.notInForce(electives.on)}</p>}
        {electives.before.length > 0 && !taken && <Before {...props} />}
        {unit !== null && writable && inForce && (
          <Section id="choose" title={say.choose}>
            <ElectivesForm {...props} unit={unit.id} />
          </Section>
        )}
        {electives.made.length > 0 && <Made {...props} />}
        {provinces.length > 1 && inForce && <ProvincesChosen {...props} />}
        <p class="actions">
          <Button href={editionPath(edition.id)}>{say.back}</Button>
        </p>
      </>
    ),
  })
}

/** What the old units had chosen, each offered to be taken over. */
function Before({ frame, edition, electives: { unit, before } }: ElectivesPageProps): JSX.Element {
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

function Made({ frame, edition, electives: { made } }: ElectivesPageProps): JSX.Element {
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
