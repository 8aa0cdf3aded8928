import type { JSX } from 'preact'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from '../edition.query.ts'
import { electivesPath } from '../paths.ts'
import { Chosen } from './chosen.view.tsx'
import { electivesOf } from './electives.ts'
import type { ElectivesChosen } from './electives-chosen.query.ts'

export type ElectivesProps = { frame: Frame; edition: EditionShown; electives: ElectivesChosen }

/** On the page of an edition: which electives are taught where the asker is, and the way to choose or to see what others chose. */
export function Electives(props: ElectivesProps): JSX.Element {
  const { frame, edition, electives } = props
  const { unit, chosen, writable, provinces, inForce } = electives
  const { electives: say } = words(frame.language).curriculum
  const there = (path: string) => onDay(path, frame.day, frame.today)
  const mayChoose = unit !== null && writable && inForce
  const decided = provinces.filter((one) => one.chosen !== null).length
  return (
    <Section
      id="electives"
      title={unit === null ? say.title : say.of(unit.name)}
      note={say.asked(edition.content.electives, electivesOf(edition.topics).length)}
    >
      {unit !== null && <Chosen {...props} unit={unit.name} />}
      {unit === null && provinces.length > 0 && <p>{say.counted(decided, provinces.length)}</p>}
      {(mayChoose || provinces.length > 1) && (
        <p class="actions">
          {mayChoose && (
            <Button href={there(electivesPath(edition.id, unit?.id))}>
              {chosen ? say.again : say.choose}
            </Button>
          )}
          {provinces.length > 1 && <Button href={there(electivesPath(edition.id))}>{say.see}</Button>}
        </p>
      )}
    </Section>
  )
}
