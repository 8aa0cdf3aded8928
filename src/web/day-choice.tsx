import type { JSX } from 'preact'
import { dayParameter, onDay, parametersOf, pathOf } from './address.ts'
import type { Frame } from './frame.ts'
import { dayText } from './numbers.ts'
import { Icon } from './ui/icon.tsx'
import { words } from './words.ts'

/** The day shown, and a form to show another, which keeps the other parameters of the page. */
export function DayChoice({ frame }: { frame: Frame }): JSX.Element {
  const { web } = words(frame.language)
  const kept = parametersOf(frame.address).filter(([name]) => name !== dayParameter)
  return (
    <details class="day">
      <summary>
        <span class="word">{web.day.word} </span>
        {dayText(frame.day)}
      </summary>
      <form method="get" action={pathOf(frame.address)}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label for="day">{web.day.choose}</label>
        <div class="beside">
          <input id="day" type="date" name={dayParameter} value={frame.day} required min="1930-10-20" />
          <button type="submit">{web.day.button}</button>
        </div>
        <ul>
          {[{ day: frame.today, label: web.day.today }, ...(frame.days ?? [])].map(({ day, label }) => (
            <li key={day}>
              <a
                href={onDay(frame.address, day, frame.today)}
                aria-current={day === frame.day ? 'date' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}

/** Says that the figures are not of today, so that nobody mistakes the past for the present. */
export function OtherDay({ frame }: { frame: Frame }): JSX.Element {
  const { web } = words(frame.language)
  const say = frame.day < frame.today ? web.day.past : web.day.future
  return (
    <p class="day-strip">
      <Icon name="clock" />
      <span>
        <strong>{say(frame.day)}</strong> —{' '}
        <a href={onDay(frame.address, frame.today, frame.today)}>{web.day.back}</a>
      </span>
    </p>
  )
}
