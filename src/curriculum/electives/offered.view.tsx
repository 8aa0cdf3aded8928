import type { JSX } from 'preact'
import { words } from '#web/words.ts'
import { practised, taught } from '../periods.ts'
import type { ElectivesProps } from './electives.view.tsx'
import { firstSentence } from './first-sentence.ts'

/** What is typed into the form of a choice, or what it begins with. */
export type ChoiceTyped = { topics: readonly string[]; day: string; why: string }

/** An elective to be ticked, with its periods and what it is about. */
export function Offered({
  language,
  one: { revision },
  typed,
}: Pick<ElectivesProps['frame'], 'language'> & {
  one: ElectivesProps['edition']['topics'][number]
  typed: ChoiceTyped
}): JSX.Element {
  const { periods: say, meter } = words(language).curriculum
  const { piece, content } = revision
  const { periods, summary } = content
  return (
    <label class="choice told">
      <input type="checkbox" name="topics" value={piece} checked={typed.topics.includes(piece)} />
      <span>
        {content.title}
        <br />
        <small>
          {say.count(taught(periods))} ({meter.of(practised(periods), taught(periods))})
          {summary !== '' && `. ${firstSentence(summary)}`}
        </small>
      </span>
    </label>
  )
}
