import type { JSX } from 'preact'
import type { Language } from '#web/words.ts'
import { Notice } from './notice.tsx'

/** Why what a form asked for was not done; nothing when it was never sent. */
export function Refused({
  language,
  reasons,
}: {
  language: Language
  reasons: readonly string[] | undefined
}): JSX.Element | null {
  if (!reasons || reasons.length === 0) return null
  const [first, ...more] = reasons
  return (
    <Notice language={language} kind="wrong" live>
      {first}
      {more.length > 0 && (
        <ul>
          {more.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
