import type { JSX } from 'preact'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import { topicPath } from '../paths.ts'
import { electivesOf } from './electives.ts'
import type { ElectivesProps } from './electives.view.tsx'

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
