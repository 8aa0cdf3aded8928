import type { JSX } from 'preact'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { editionPath } from '../paths.ts'

/** Since when an edition is out of use, and what is used instead. */
export function Retired({ frame: { language }, edition }: EditionProps): JSX.Element | null {
  const { retired } = edition
  const { review, editions } = words(language).curriculum
  if (!retired) return null
  const { day, why, successor } = retired
  return (
    <Notice language={language} kind="info" title={review.retiredSince(day)}>
      {why !== '' && <p>{review.because(why)}</p>}
      {successor && (
        <p>
          {review.instead}{' '}
          <a href={editionPath(successor.id)}>
            {successor.title}, {editions.nth(successor.number).toLowerCase()}
          </a>
        </p>
      )}
    </Notice>
  )
}
