import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { Asides } from './asides.view.tsx'
import { materialPath, topicPath } from './paths.ts'
import type { PieceShown } from './piece.query.ts'
import { RemarksOn } from './review/remarks-on.view.tsx'
import { Taught, type TaughtProps } from './teaching/taught.view.tsx'
import type { TopicContent } from './topic.ts'
import { History } from './written-by.view.tsx'

type Props = {
  frame: Frame
  piece: PieceShown
  content: TopicContent
  materials: readonly { id: string; title: string }[]
  mayWrite: boolean
} & Pick<TaughtProps, 'taught' | 'typed' | 'refused'>

/** A topic: what one can do afterwards, how long and how it is taught, and by what. */
export function topicPage(props: Props): string {
  const { frame, piece, content, mayWrite, taught } = props
  const { language } = frame
  const say = words(language).curriculum.topic
  // Who taught it comes to see what is new; who did not, to read it.
  const own = <Taught {...props} topic={piece.id} />
  return page({
    frame,
    title: content.title,
    lead: content.summary,
    section: 'programmes',
    actions: mayWrite && <Button href={`${topicPath(piece.id)}/sua`}>{say.edit}</Button>,
    children: (
      <>
        <RemarksOn frame={frame} piece={piece} />
        {taught.last !== null && own}
        <Outcomes {...props} />
        <Periods {...props} />
        <Materials {...props} />
        {taught.last === null && own}
        <Asides frame={frame} asides={piece.asides} address={topicPath(piece.id)} />
        <History language={language} history={piece.history} address={topicPath(piece.id)} />
      </>
    ),
  })
}

function Outcomes({ frame: { language }, content }: Props): JSX.Element | null {
  if (content.outcomes.length === 0) return null
  return (
    <Section id="outcomes" title={words(language).curriculum.topic.outcomes}>
      <ul>
        {content.outcomes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}

function Periods({ frame: { language }, content }: Props): JSX.Element {
  const { topic: say, periods, edition } = words(language).curriculum
  const counted = (['theory', 'discussion', 'practice', 'fieldVisit', 'selfStudy'] as const)
    .filter((kind) => content.periods[kind] > 0)
    .map((kind) => `${periods[kind].toLowerCase()} ${periods.count(content.periods[kind])}`)
  const facts = [
    { term: say.periods, value: counted.join(' · ') },
    { term: say.test, value: content.test },
    { term: say.lecturer, value: content.lecturer },
    { term: edition.cites, value: content.cites.join('; ') },
  ]
  return (
    <Section id="periods" title={say.periods}>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </Section>
  )
}

function Materials({ frame: { language }, piece, materials, mayWrite }: Props): JSX.Element {
  const say = words(language).curriculum.topic
  return (
    <Section id="materials" title={say.materials}>
      {materials.length === 0 ? (
        <Empty title={say.noMaterials} />
      ) : (
        <ul>
          {materials.map(({ id, title }) => (
            <li key={id}>
              <a href={materialPath(id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p class="actions">
          <Button href={`${topicPath(piece.id)}/tai-lieu-moi`}>{say.addMaterial}</Button>
        </p>
      )}
    </Section>
  )
}
