import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { Stretches, turnText } from '../difference.view.tsx'
import { materialPath, topicPath } from '../paths.ts'
import type { PartNews } from './changed-since-taught.query.ts'

type Props = { frame: Frame; id: string; part: PartNews }

/** What became of the topic or of a material: its changed paragraphs, or that it is new or was taken out. */
export function PartNewsShown({ frame: { language }, id, part }: Props): JSX.Element {
  const { since: say } = words(language).curriculum.taught
  const address = part.part === 'topic' ? topicPath(part.piece) : materialPath(part.piece)
  return (
    <Section id={`part-${id}`} title={part.title} note={turnText(language, part)}>
      {part.paragraphs.map(({ under, stretches }, at, all) => (
        <>
          {under !== null && under !== all[at - 1]?.under && <p class="muted">{say.under(under)}</p>}
          <Stretches stretches={stretches} />
        </>
      ))}
      {part.turn !== 'removed' && (
        <p>
          <a href={address} aria-label={`${say.read}: ${part.title}`}>
            {say.read}
          </a>
        </p>
      )}
    </Section>
  )
}
