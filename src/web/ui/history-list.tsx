import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { dayText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'

export type HistoryAct = {
  id: string
  day: Day
  /** What happened, in a sentence: "nhập từ Bằng Thành, Nhạn Môn, Bộc Bố, Giáo Hiệu". */
  text: string
  /** The legal basis as written. */
  basis?: string
  /** The units before or after, and the act itself. */
  links?: readonly { label: string; href: string }[]
}

/** What became of a unit, act by act, in the order given. */
export function HistoryList({
  language,
  acts,
}: {
  language: Language
  acts: readonly HistoryAct[]
}): JSX.Element {
  const { history } = words(language).organization
  if (acts.length === 0) return <p class="muted">{history.none}</p>
  return (
    <ol class="history">
      {acts.map(({ id, day, text, basis, links = [] }) => (
        <li key={id}>
          <time datetime={day}>{dayText(day)}</time>
          <div>
            {text}
            {basis && (
              <p class="muted">
                {history.basis}: {basis}
              </p>
            )}
            {links.length > 0 && (
              <p class="links">
                {links.map(({ label, href }) => (
                  <a key={href} href={href}>
                    {label}
                  </a>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
