import type { ComponentChildren, JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

export type ProgressProps = {
  language: Language
  /** What is being done. */
  label: string
  done: number
  total: number
  /** What is counted: "dòng", "người". */
  unit: string
  /** An honest estimate; null while there is none. */
  secondsLeft: number | null
  finished?: boolean
  /** The page itself, to look again where scripts do not run. */
  refresh?: string
  /** The form that stops the work. */
  children?: ComponentChildren
}

/** How far a long work is, and how long it will still take. */
export function Progress(props: ProgressProps): JSX.Element {
  const { language, label, done, total, unit, finished, refresh, children } = props
  const { progress } = words(language).web
  return (
    <div class="progress">
      <div data-progress data-finished={finished ? '' : undefined}>
        <label>
          {label}
          <progress max={total} value={done} />
        </label>
        <p>
          {progress.done(done, total, unit)} · {remaining(props)}
        </p>
      </div>
      <div class="actions">
        {children}
        {refresh && (
          <noscript>
            <a href={refresh}>{progress.refresh}</a>
          </noscript>
        )}
      </div>
    </div>
  )
}

function remaining({ language, secondsLeft }: ProgressProps): string {
  const { progress } = words(language).web
  if (secondsLeft === null) return progress.unknown
  // Finer than this an estimate would only pretend.
  if (secondsLeft >= 90) return progress.minutes(Math.round(secondsLeft / 60))
  return progress.seconds(Math.max(5, Math.ceil(secondsLeft / 5) * 5))
}
