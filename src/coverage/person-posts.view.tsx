import type { JSX } from 'preact'
import { unitPath } from '#organization/paths.ts'
import { newPostPath, postPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import type { PostHeld } from '#people/posts-held.query.ts'
import { titleText } from '#people/title-words.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, nothing } from '#web/numbers.ts'
import { Timeline } from '#web/pictures/timeline.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { PersonProps } from './person.view.tsx'
import { type NumberedTraining, numbered } from './person-trainings.ts'

/** Her training book as a picture, and the posts of it as a table. */
export function PersonPosts({ frame, person, trainings, said }: PersonProps): JSX.Element {
  const say = words(frame.language).people.pages.person
  const live = numbered(trainings, said).filter((training) => !training.voided)
  return (
    <Section id="posts" title={say.posts}>
      {person.posts.length > 0 && <Book frame={frame} posts={person.posts} trainings={live} />}
      <Posts frame={frame} person={person} />
      {person.elsewhere.length > 0 && (
        <p>
          {say.elsewhere}:{' '}
          {person.elsewhere
            .map(({ title, unit }) => `${titleText(frame.language, title)}, ${unit}`)
            .join('; ')}
        </p>
      )}
    </Section>
  )
}

type BookProps = { frame: Frame; posts: readonly PostHeld[]; trainings: readonly NumberedTraining[] }

function Book({ frame, posts, trainings }: BookProps): JSX.Element {
  const { language, day, today } = frame
  const days = [...posts.map((post) => post.from), ...trainings.map((training) => training.ended), day, today]
  const from = days.toSorted()[0] ?? day
  const to = [day, today].toSorted()[1] ?? today
  return (
    <Timeline
      language={language}
      from={`${from.slice(0, 4)}-01-01` as Day}
      to={`${to.slice(0, 4)}-12-31` as Day}
      day={day}
      posts={posts.toReversed().map((post) => ({
        id: `${post.posting} ${post.from}`,
        title: titleText(language, post.title),
        unit: post.unit,
        from: post.from,
        to: lastDay(post),
      }))}
      trainings={trainings.toReversed().map((training) => ({
        id: training.id,
        number: training.number,
        name: training.programme,
        day: training.ended,
        counts: training.countsFor.length > 0,
      }))}
    />
  )
}

function Posts({ frame, person }: { frame: Frame; person: Person }): JSX.Element {
  const { language } = frame
  const { person: say, fields, kinds, until, yes, no } = words(language).people.pages
  return (
    <DataTable
      language={language}
      caption={say.posts}
      captionHidden
      address={frame.address}
      rows={person.posts}
      empty={
        <Empty
          title={say.noPosts}
          {...(person.editable && { action: { label: say.addPost, href: newPostPath(person.id) } })}
        />
      }
      columns={[
        {
          key: 'title',
          heading: say.post,
          cell: ({ posting, title }) =>
            person.editable ? (
              <a href={postPath(person.id, posting)}>{titleText(language, title)}</a>
            ) : (
              titleText(language, title)
            ),
        },
        {
          key: 'unit',
          heading: say.unit,
          // A link goes to a day on which the post, and so its unit, stood.
          cell: ({ unitId, unit, from }) => <a href={onDay(unitPath(unitId), from, frame.today)}>{unit}</a>,
        },
        {
          key: 'during',
          heading: say.during,
          cell: (post) => `${dayText(post.from)} – ${until(lastDay(post))}`,
          value: ({ from }) => from,
        },
        { key: 'kind', heading: fields.kind, cell: ({ kind }) => kinds[kind] },
        { key: 'fullTime', heading: fields.fullTime, cell: ({ fullTime }) => (fullTime ? yes : no) },
        {
          key: 'decision',
          heading: fields.decision,
          cell: ({ decision, term }) => [decision, term].filter(Boolean).join(' · ') || nothing,
        },
      ]}
    />
  )
}

/** The last day in the post; null while she holds it. */
function lastDay({ until }: PostHeld): Day | null {
  return until === null ? null : addDays(until, -1)
}
