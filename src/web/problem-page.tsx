import type { JSX } from 'preact'
import type { Frame } from './frame.ts'
import { page } from './page.tsx'
import { Button } from './ui/button.tsx'
import { type Language, words } from './words.ts'

export type Problem = {
  kind:
    | 'invalid'
    | 'unauthenticated'
    | 'forbidden'
    | 'missing'
    | 'conflict'
    | 'too_large'
    | 'unavailable'
    | 'failed'
  /** What happened, in words. */
  message: string
  details: readonly string[]
  requestId: string
}

/** Instead of the page asked for: what happened, what was kept, what to do. */
export function problemPage({ frame, problem }: { frame: Frame; problem: Problem }): string {
  const say = words(frame.language).web.problem
  const { kind, message, details, requestId } = problem
  const ours = kind === 'failed' || kind === 'unavailable'
  return page({
    frame,
    title: say[kind],
    children: (
      <>
        <p>{message}</p>
        {details.length > 1 && <Details details={details} />}
        {ours && <p>{say.tryAgain}</p>}
        {kind === 'forbidden' && <p>{say.nothingChanged}</p>}
        {ours && (
          <p class="muted">
            {say.request}: <code>{requestId}</code>
          </p>
        )}
        <p class="actions">
          <Button href="/">{say.home}</Button>
        </p>
      </>
    ),
  })
}

/** That no page stands at an address, as a problem. */
export function noSuchPage(language: Language, requestId: string): Problem {
  return { kind: 'missing', message: words(language).web.problem.noPage, details: [], requestId }
}

function Details({ details }: { details: readonly string[] }): JSX.Element {
  return (
    <ul>
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  )
}
