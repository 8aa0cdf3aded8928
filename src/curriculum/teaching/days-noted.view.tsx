import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { taughtPath } from '../paths.ts'
import type { DaysTaught } from './days-taught.query.ts'

type Props = { frame: Frame; topic: string; taught: DaysTaught }

/** The days that one noted, each to be taken back. */
export function DaysNoted({ frame: { language }, topic, taught: { days } }: Props): JSX.Element | null {
  const { taught: say } = words(language).curriculum
  if (days.length === 0) return null
  return (
    <Section id="days" title={say.days} note={say.daysNote}>
      <ul>
        {days.map(({ id, day, edition }) => (
          <li key={id}>
            <form method="post" action={`${taughtPath(topic)}/${id}/bo`} class="beside">
              <span>
                {dayText(day)}
                {edition && ` · ${say.named(edition.title, edition.number)}`}
              </span>
              <button type="submit" class="plain" aria-label={say.takeBackDay(day)}>
                {say.takeBack}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
