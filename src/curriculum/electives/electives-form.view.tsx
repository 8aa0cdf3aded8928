import type { JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import { electivesPath } from '../paths.ts'
import { electivesOf } from './electives.ts'
import type { ElectivesProps } from './electives.view.tsx'
import { type ChoiceTyped, Offered } from './offered.view.tsx'

type Props = ElectivesProps & { unit: string; typed: ChoiceTyped }

/** The electives to choose from, each with its periods and what it is about; and from which day. */
export function ElectivesForm({ frame: { language }, edition, unit, typed }: Props): JSX.Element {
  const { electives: say } = words(language).curriculum
  const offered = electivesOf(edition.topics)
  return (
    <form method="post" action={electivesPath(edition.id, unit)}>
      <input type="hidden" name="id" value={newId()} />
      <fieldset class="field" aria-describedby="topics-hint">
        <legend>{say.topics}</legend>
        <p class="hint" id="topics-hint">
          {say.asked(edition.content.electives, offered.length)}{' '}
          {leftToChoose(language, edition.content.electives - typed.topics.length)}
        </p>
        {offered.map((one) => (
          <Offered key={one.revision.piece} language={language} one={one} typed={typed} />
        ))}
      </fieldset>
      <Field language={language} name="day" type="date" label={say.from} value={typed.day} required />
      <Field language={language} name="why" label={say.why} hint={say.whyHint} value={typed.why} />
      <p class="actions">
        <Button kind="main">{say.save}</Button>
      </p>
    </form>
  )
}

/** How many are still to choose, or too many. */
function leftToChoose(language: ElectivesProps['frame']['language'], left: number): string {
  const { electives: say } = words(language).curriculum
  if (left === 0) return say.complete
  return left > 0 ? say.left(left) : say.over(-left)
}
