import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

export type PagerProps = {
  language: Language
  /** The first and last row shown, counted from 1, and how many there are in all. */
  from: number
  to: number
  total: number
  previous?: string
  next?: string
}

/** Where one is in a long list, and the ways on and back. */
export function Pager({ language, from, to, total, previous, next }: PagerProps): JSX.Element {
  const { pager } = words(language).web
  return (
    <nav class="pager" aria-label={pager.label}>
      <span>{pager.shown(from, to, total)}</span>
      {previous && (
        <a class="button quiet" rel="prev" href={previous}>
          ‹ {pager.previous}
        </a>
      )}
      {next && (
        <a class="button quiet" rel="next" href={next}>
          {pager.next} ›
        </a>
      )}
    </nav>
  )
}
