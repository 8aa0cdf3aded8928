import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from './edition.query.ts'
import { electivesOf } from './electives.ts'
import type { ElectivesChosen } from './electives-chosen.query.ts'
import { electivesPath, topicPath } from './paths.ts'

export type ElectivesProps = { frame: Frame; edition: EditionShown; electives: ElectivesChosen }

/** On the page of an edition: which electives are taught where the asker is, and the way to choose or to see what others chose. */
export function Electives(props: ElectivesProps): JSX.Element {
  const { frame, edition, electives } = props
  const { unit, chosen, writable, provinces, inForce } = electives
  const { electives: say } = words(frame.language).curriculum
  const decided = provinces.filter((one) => one.chosen !== null).length
  return (
    <Section
      id="electives"
      title={unit === null ? say.title : say.of(unit.name)}
      note={say.asked(edition.content.electives, electivesOf(edition.topics).length)}
    >
      {unit !== null && <Chosen {...props} unit={unit.name} />}
      {unit === null && provinces.length > 0 && <p>{say.counted(decided, provinces.length)}</p>}
      <p class="actions">
        {unit !== null && writable && inForce && (
          <Button href={electivesPath(edition.id, unit.id)}>{chosen ? say.again : say.choose}</Button>
        )}
        {provinces.length > 1 && <Button href={electivesPath(edition.id)}>{say.see}</Button>}
      </p>
    </Section>
  )
}

/** What a unit teaches, by topics; or that nobody has chosen for it. */
export function Chosen({
  frame: { language },
  edition,
  electives: { chosen, inForce, on },
  unit,
}: ElectivesProps & { unit: string }): JSX.Element {
  const { electives: say } = words(language).curriculum
  if (!inForce) return <p class="muted">{say.notInForce(on)}</p>
  if (chosen === null) return <Empty title={say.none(unit)}>{say.noneText(on)}</Empty>
  const topics = electivesOf(edition.topics).filter(({ revision }) => chosen.topics.includes(revision.piece))
  return (
    <>
      <ul>
        {topics.map(({ revision: { piece, content } }) => (
          <li key={piece}>
            <a href={topicPath(piece)}>{content.title}</a>
          </li>
        ))}
      </ul>
      <p class="muted">{say.since(chosen.by.name, chosen.day)}</p>
    </>
  )
}
