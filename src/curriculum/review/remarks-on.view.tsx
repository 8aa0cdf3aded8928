import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { editionPath } from '../paths.ts'
import type { PieceShown } from '../piece.query.ts'
import { standsIn } from './remarks.ts'

/** What is to be changed in a topic or material, for who works on it; of a passage that is gone it is said. */
export function RemarksOn({
  frame: { language },
  piece,
}: {
  frame: Frame
  piece: PieceShown
}): JSX.Element | null {
  const { review, editions } = words(language).curriculum
  if (piece.remarks.length === 0) return null
  return (
    <Section id="remarks" title={review.remarks}>
      <ul>
        {piece.remarks.map(({ edition, title, number, quote, text, byName, at }) => (
          <li key={edition + quote + text}>
            {review.remark(quote, text)}
            {!standsIn(piece.kind, piece.text.content, quote) && ` ${review.passageGone}`}
            <p class="muted">
              {byName}, {momentText(at)} ·{' '}
              <a href={editionPath(edition)}>
                {title}, {editions.nth(number).toLowerCase()}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
