import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import type { EditionDated, TopicNews } from './changed-since-taught.query.ts'
import { EditionLink } from './edition-link.view.tsx'

type Props = { frame: Frame; news: readonly TopicNews[]; elsewhere: readonly EditionDated[] }

/** From which edition to which one compares; or that the topic is no longer taught there, and where it is. */
export function Standing({ frame, news, elsewhere }: Props): JSX.Element {
  return (
    <>
      {news.map((one) =>
        one.gone ? (
          <Gone key={one.older.id} frame={frame} news={one} elsewhere={elsewhere} />
        ) : (
          <Compared key={one.older.id} frame={frame} news={one} />
        ),
      )}
    </>
  )
}

function Compared({
  frame: { language },
  news: { older, newer },
}: {
  frame: Frame
  news: TopicNews
}): JSX.Element {
  const { since: say } = words(language).curriculum.taught
  const name = (one: EditionDated) => say.dated(one.title, one.number, one.since)
  const same = newer === null || newer.id === older.id
  return <p class="muted">{same ? say.same(name(older)) : say.compared(name(older), name(newer))}</p>
}

function Gone({
  frame: { language },
  news,
  elsewhere,
}: { frame: Frame; news: TopicNews } & Pick<Props, 'elsewhere'>): JSX.Element {
  const { since: say, named } = words(language).curriculum.taught
  const { older, newer, retired } = news
  const instead = newer ?? retired?.successor
  return (
    <Notice language={language} kind="late" title={say.goneTitle}>
      {retired && <p>{say.retired(named(older.title, older.number), retired.day)}</p>}
      {instead ? (
        <p>
          {say.without} <EditionLink language={language} edition={instead} />
        </p>
      ) : (
        <p>{say.nothing}</p>
      )}
      {elsewhere.length > 0 && (
        <>
          <p>{say.elsewhere}</p>
          <ul>
            {elsewhere.map((edition) => (
              <li key={edition.id}>
                <EditionLink language={language} edition={edition} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
