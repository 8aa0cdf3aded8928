import { type ComponentChildren, h, type JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

type Children = { children: ComponentChildren }

/** Around a table that holds all its rows: sorts by heading without asking the server. */
export function SortableTable({ children }: Children): JSX.Element {
  return h('sortable-table', null, children)
}

/** Around a GET form: a changed choice asks at once; without scripts its button does. */
export function AutoSubmit({ children }: Children): JSX.Element {
  return h('auto-submit', null, children)
}

/** Around a form that takes something away: asks once more. Without scripts the form is sent, so its effect must be undoable. */
export function ConfirmForm({
  language,
  question,
  children,
}: Children & { language: Language; question: string }): JSX.Element {
  return h('confirm-form', { question, cancel: words(language).web.cancel }, children)
}

/**
 * Around a `<Progress>`: asks `source` for the fragment again every `seconds`, until the fragment has
 * `data-finished`; then the whole page is loaded anew.
 */
export function ProgressPoll({
  source,
  seconds = 1,
  children,
}: Children & { source: string; seconds?: number }): JSX.Element {
  return h('progress-poll', { source, seconds }, children)
}
