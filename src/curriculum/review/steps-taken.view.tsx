import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import type { EditionShown } from '../edition.query.ts'
import { materialPath, topicPath } from '../paths.ts'
import type { Remark, Vote } from './review.ts'
import type { Step } from './steps.query.ts'
import { VotesCast } from './votes-cast.view.tsx'

/** What was done with an edition so far, with what councils gave and what is to be changed. */
export function StepsTaken({
  frame: { language },
  edition,
}: {
  frame: Frame
  edition: EditionShown
}): JSX.Element {
  const { review } = words(language).curriculum
  if (edition.steps.length === 0) return <p class="muted">{review.none}</p>
  return (
    <ol class="history">
      {edition.steps.map((step) => (
        <li key={step.id}>
          <time datetime={step.at}>{momentText(step.at)}</time>
          <div>
            {review.steps[step.kind]} · {step.byName}
            <Details language={language} step={step} />
            <VotesCast language={language} votes={(step.details.votes ?? []) as Vote[]} />
            <Remarks language={language} edition={edition} step={step} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Details({ language, step: { details } }: { language: Frame['language']; step: Step }): JSX.Element {
  const { review, meter } = words(language).curriculum
  const { average, passed, decision, why, lessPracticeWhy } = details as {
    average?: number
    passed?: boolean
    decision?: string
    why?: string
    lessPracticeWhy?: string
  }
  const lines = [
    average !== undefined && review.average(average, passed === true),
    decision && `${review.decision}: ${decision}`,
    why && `${review.why}: ${why}`,
    lessPracticeWhy !== undefined && meter.lessText(lessPracticeWhy),
  ].filter((line): line is string => typeof line === 'string' && line !== '')
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
    </>
  )
}

/** Each remark under the piece that it is about, which leads there. */
function Remarks({
  language,
  edition,
  step,
}: {
  language: Frame['language']
  edition: EditionShown
  step: Step
}): JSX.Element | null {
  const { review, difference } = words(language).curriculum
  const remarks = (step.details.remarks ?? []) as Remark[]
  if (remarks.length === 0) return null
  const topics = edition.topics.map(
    ({ revision: { piece, content } }) => [piece, { at: topicPath(piece), content }] as const,
  )
  const materials = edition.materials.map(
    ({ piece, content }) => [piece, { at: materialPath(piece), content }] as const,
  )
  const pieces = new Map<string, { at: string; content: { title: string } }>([...topics, ...materials])
  return (
    <ul>
      {remarks.map(({ piece, quote, text }) => {
        const found = pieces.get(piece)
        return (
          <li key={piece + quote + text}>
            {found ? <a href={found.at}>{found.content.title}</a> : difference.parts.edition}:{' '}
            {review.remark(quote, text)}
          </li>
        )
      })}
    </ul>
  )
}
