import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { PartChange, PartTurned, Stretch } from './difference.ts'
import type { EditionListed } from './editions.query.ts'
import { programmePath } from './paths.ts'

type Props = { frame: Frame; older: EditionListed; newer: EditionListed; changes: readonly PartChange[] }

/** Two editions read like two papers: what went is struck out, what came is underlined. */
export function differencePage({ frame, older, newer, changes }: Props): string {
  const { editions, difference: say } = words(frame.language).curriculum
  return page({
    frame,
    title: say.title(editions.nth(older.number), editions.nth(newer.number)),
    lead: newer.content.title,
    path: [{ name: newer.content.title, href: programmePath(newer.programme) }, { name: editions.compare }],
    section: 'programmes',
    children:
      changes.length === 0 ? (
        <Empty title={say.none} />
      ) : (
        changes.map((change, at) => (
          <Change key={`${change.part}${change.title}`} frame={frame} change={change} at={at} />
        ))
      ),
  })
}

function Change({ frame, change, at }: { frame: Frame; change: PartChange; at: number }): JSX.Element {
  return (
    <Section id={`part-${at}`} title={change.title} note={turnText(frame.language, change)}>
      <Stretches stretches={change.stretches} />
    </Section>
  )
}

/** Which part it is and what became of it: "Tài liệu · Tiếng Mông · mới". */
export function turnText(language: Frame['language'], { part, language: into, turn }: PartTurned): string {
  const { curriculum, materials } = words(language)
  const { parts, turns } = curriculum.difference
  return [parts[part], into && materials.languages[into], turns[turn]].filter(Boolean).join(' · ')
}

/** A text read side by side with an older one: what went is struck out, what came is underlined. */
export function Stretches({ stretches }: { stretches: readonly Stretch[] }): JSX.Element {
  return (
    <p class="difference">
      {stretches.map(({ text, turn }) =>
        turn === 'added' ? <ins>{text}</ins> : turn === 'removed' ? <del>{text}</del> : text,
      )}
    </p>
  )
}
