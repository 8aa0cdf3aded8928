import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import type { EditionShown } from './edition.query.ts'
import type { Remark } from './review.ts'
import type { Step } from './steps.query.ts'

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
          </div>
        </li>
      ))}
    </ol>
  )
}

function Details({ language, step: { details } }: { language: Frame['language']; step: Step }): JSX.Element {
  const { review, meter } = words(language).curriculum
  const { average, passed, decision, why, lessPracticeWhy, remarks } = details as {
    average?: number
    passed?: boolean
    decision?: string
    why?: string
    lessPracticeWhy?: string
    remarks?: Remark[]
  }
  const lines = [
    average !== undefined && review.average(average, passed === true),
    decision && `${review.decision}: ${decision}`,
    why && `${review.why}: ${why}`,
    lessPracticeWhy !== undefined && meter.lessText(lessPracticeWhy),
    ...(remarks ?? []).map(({ quote, text }) => (quote === '' ? text : `“${quote}”: ${text}`)),
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
