import type { ComponentChildren, JSX } from 'preact'
import { type Language, words } from '#web/words.ts'
import { Icon } from './icon.tsx'

export type NoticeProps = {
  language: Language
  kind: 'info' | 'done' | 'late' | 'wrong'
  /** What happened, in a few words; with its full stop; by default the word of the kind. */
  title?: string
  /** Whether it is the answer to what was just done, to be read out by itself. */
  live?: boolean
  /** What was kept and what to do. */
  children?: ComponentChildren
}

/** Something to know: an icon, a word and a sentence, never a colour alone. */
export function Notice({ language, kind, title, live, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${kind}`} role={live ? (kind === 'wrong' ? 'alert' : 'status') : undefined}>
      <Icon name={kind} />
      <div>
        <strong>{title ?? `${words(language).web.notice[kind]}:`}</strong> {children}
      </div>
    </div>
  )
}
