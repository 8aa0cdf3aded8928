import { personPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { newTrainingPath } from './paths.ts'
import { TrainingFields, type Typed } from './training-fields.view.tsx'

type AddProps = { frame: Frame; person: Person; typed: Typed; refused?: readonly string[] }

/** A training to record. */
export function addTrainingPage({ frame, person, typed, refused }: AddProps): string {
  const { language } = frame
  const { add, one } = words(language).records
  return page({
    frame,
    title: add.title(person.name),
    section: 'people',
    children: (
      <form method="post" action={newTrainingPath(person.id)}>
        <Refused language={language} reasons={refused} />
        {/* Sent twice, it is one training. */}
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <TrainingFields language={language} typed={typed} />
        <p class="actions">
          <Button kind="main">{add.save}</Button>
          <Button href={personPath(person.id)}>{one.back}</Button>
        </p>
      </form>
    ),
  })
}
