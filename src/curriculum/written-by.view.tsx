import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import { Stretches } from './difference.view.tsx'
import type { PieceShown } from './piece.query.ts'
import type { WrittenBy } from './written-by.query.ts'

/** What somebody wrote in a text: what she took out and what she put in. */
export function writtenByPage({
  frame,
  written,
  back,
}: {
  frame: Frame
  written: WrittenBy
  back: string
}): string {
  const { topic: say } = words(frame.language).curriculum
  const { title, byName, at, before, stretches } = written
  return page({
    frame,
    title,
    lead: say.wrote(byName, momentText(at)),
    path: [{ name: title, href: back }, { name: say.history }],
    section: 'programmes',
    children: (
      <Section
        id="written"
        title={say.changed}
        note={before ? say.changedIn(before.byName, momentText(before.at)) : say.first}
      >
        {stretches.some(({ turn }) => turn !== 'kept') ? (
          <Stretches stretches={stretches} />
        ) : (
          <p class="muted">{say.unchanged}</p>
        )}
      </Section>
    ),
  })
}

/** Who wrote a piece, the last first, each leading to what she changed. */
export function History({
  language,
  history,
  address,
}: {
  language: Language
  history: PieceShown['history']
  /** The page of the piece. */
  address: string
}): JSX.Element | null {
  const say = words(language).curriculum.topic
  if (history.length === 0) return null
  return (
    <details>
      <summary>{say.history}</summary>
      <ul>
        {history.map(({ id, byName, at }) => (
          <li key={id}>
            <a href={`${address}/ban/${id}`}>{say.wrote(byName, momentText(at))}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
