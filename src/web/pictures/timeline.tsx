import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { dayText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'
import { placeOf, yearMarks } from './time-scale.ts'

export type TimelinePost = {
  id: string
  title: string
  unit: string
  from: Day
  /** The last day in the post; null while she holds it. */
  to: Day | null
}

export type TimelineTraining = {
  id: string
  /** Written in the mark; the same number in the table underneath. */
  number: number
  name: string
  day: Day
  /** Whether it counts for a target she is in: a green disc; else a square. */
  counts: boolean
}

export type TimelineProps = {
  language: Language
  /** The days at both ends of the picture. */
  from: Day
  to: Day
  /** The day the page shows: a dashed line. */
  day: Day
  posts: readonly TimelinePost[]
  trainings: readonly TimelineTraining[]
}

type Span = { from: Day; to: Day }

/** A training book as a picture: posts as bands named beside them, trainings as numbered marks. The caller puts the table of trainings underneath. */
export function Timeline({ language, from, to, day, posts, trainings }: TimelineProps): JSX.Element {
  const { timeline } = words(language).people
  const span = { from, to }
  const top = trainings.length > 0 ? 36 : 4
  return (
    <figure class="timeline">
      <ol>
        {posts.map((post) => (
          <li key={post.id}>
            <p>
              <strong>{post.title}</strong> · {post.unit}
              <span class="muted"> {timeline.during(post.from, post.to)}</span>
            </p>
            <svg width="100%" height="24" aria-hidden="true">
              <Years {...span} height="100%" />
              <Band post={post} {...span} />
              <Now day={day} {...span} height="100%" />
            </svg>
          </li>
        ))}
      </ol>
      <div class="timeline-row">
        <p>{trainings.length > 0 && timeline.trainings}</p>
        <svg width="100%" height={top + 20} role="img" aria-label={describe(language, trainings)}>
          <Years {...span} height={top} named={top + 15} />
          <Now day={day} {...span} height={top} />
          {trainings.map((training) => (
            <Training key={training.id} training={training} x={placeOf(training.day, from, to)} />
          ))}
        </svg>
      </div>
    </figure>
  )
}

function Years({ from, to, height, named }: Span & { height: string | number; named?: number }): JSX.Element {
  return (
    <>
      {yearMarks(from, to).map(({ day, year }) => (
        <g key={year} class="grid year">
          <line x1={`${placeOf(day, from, to)}%`} x2={`${placeOf(day, from, to)}%`} y2={height} />
          {named && (
            <text
              x={`${placeOf(day, from, to)}%`}
              y={named}
              class={placeOf(day, from, to) > 90 ? 'end' : 'start'}
            >
              {year}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function Now({ day, from, to, height }: Span & { day: Day; height: string | number }): JSX.Element {
  const x = `${placeOf(day, from, to)}%`
  return <line class="now" x1={x} x2={x} y2={height} />
}

function Band({ post, from, to }: Span & { post: TimelinePost }): JSX.Element {
  const start = placeOf(post.from, from, to)
  const width = Math.max(0.6, placeOf(post.to ?? to, from, to) - start)
  const kind = post.to === null ? 'band open' : 'band'
  // Moved up by half its height, so that it stands in the middle of a row of any height.
  return (
    <rect
      class={kind}
      x={`${start}%`}
      y="50%"
      width={`${width.toFixed(2)}%`}
      height="10"
      rx="2"
      transform="translate(0 -5)"
    />
  )
}

function Training({ training, x }: { training: TimelineTraining; x: number }): JSX.Element {
  const { name, number, day, counts } = training
  return (
    <svg
      x={`${x}%`}
      y="18"
      overflow="visible"
      class={counts ? 'training counts' : 'training'}
      aria-hidden="true"
    >
      <title>{`${name}, ${dayText(day)}`}</title>
      <rect x="-11" y="-11" width="22" height="22" rx={counts ? 11 : 2} />
      <text y="5">{number}</text>
    </svg>
  )
}

function describe(language: Language, trainings: readonly TimelineTraining[]): string {
  const { timeline } = words(language).people
  if (trainings.length === 0) return timeline.noTrainings
  return trainings
    .map(({ number, name, day, counts }) => timeline.training(number, name, day, counts))
    .join('; ')
}
