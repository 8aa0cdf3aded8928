import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { topicPath } from '../paths.ts'
import type { ChangedSinceTaught } from './changed-since-taught.query.ts'
import { DaysNoted } from './days-noted.view.tsx'
import type { DaysTaught } from './days-taught.query.ts'
import { LawsSince } from './laws-since.view.tsx'
import { PartNewsShown } from './part-news.view.tsx'
import { Standing } from './standing.view.tsx'

export type SinceTaughtProps = {
  frame: Frame
  topic: string
  title: string
  /** Null when the day asked for was refused. */
  changed: ChangedSinceTaught | null
  taught: DaysTaught
  /** The day to compare from, as typed. */
  since: Day
  refused?: readonly string[]
}

/** What is different in a topic now: the laws first, then its own words and its materials, only what changed of each. */
export function sinceTaughtPage(props: SinceTaughtProps): string {
  const { frame, topic, title, changed, since, refused } = props
  const { language } = frame
  const { taught: say } = words(language).curriculum
  return page({
    frame,
    title: say.since.title,
    lead: title,
    path: [{ name: title, href: topicPath(topic) }, { name: say.since.title }],
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {changed && <Changed {...props} changed={changed} />}
        <Filters address={frame.address} names={['tu']} button={say.since.compare}>
          <Field language={language} name="tu" type="date" label={say.since.from} value={since} />
        </Filters>
        <DaysNoted frame={frame} topic={topic} taught={props.taught} />
        <p>
          <a href={topicPath(topic)}>{say.since.topic}</a>
        </p>
      </>
    ),
  })
}

type Shown = SinceTaughtProps & { changed: ChangedSinceTaught }

function Changed({ frame, changed }: Shown): JSX.Element {
  const { since: say } = words(frame.language).curriculum.taught
  const { since, changes, news, laws, elsewhere } = changed
  if (since === null) return <Empty title={say.noDay}>{say.noDayText}</Empty>
  if (news.length === 0) return <Empty title={say.notThen(since)}>{say.notThenText}</Empty>
  const gone = news.some((one) => one.gone)
  return (
    <>
      {changes === 0 && !gone && <Empty title={say.none(since)}>{say.noneText}</Empty>}
      {changes > 0 && (
        <p>
          <strong>{say.count(changes, since)}</strong>
        </p>
      )}
      <Standing frame={frame} news={news} elsewhere={elsewhere} />
      <LawsSince frame={frame} laws={laws} />
      {news.flatMap(({ older, parts }) =>
        parts.map((part) => (
          <PartNewsShown
            key={older.id + part.piece}
            frame={frame}
            id={`${older.number}-${part.piece}`}
            part={part}
          />
        )),
      )}
    </>
  )
}
