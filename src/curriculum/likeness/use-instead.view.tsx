import type { JSX } from 'preact'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import { editionPath } from '../paths.ts'
import type { PairProps } from './pair.view.tsx'

/** Where it was decided to use the other text by reference: lets it take this one's place in the edition. */
export function UseInstead({ frame: { language }, edition, pair }: PairProps): JSX.Element | null {
  const { overlap: say } = words(language).curriculum
  if (edition === undefined || pair.decision?.decision !== 'reuse' || !pair.mayDecide) return null
  return (
    <Notice language={language} kind="info" title={say.decisions.reuse}>
      <form method="post" action={`${editionPath(edition)}/dung-lai`}>
        <input type="hidden" name="piece" value={pair.one.piece} />
        <input type="hidden" name="by" value={pair.other.piece} />
        <p>{say.useInsteadText(pair.one.title, pair.other.title)}</p>
        <p class="actions">
          <Button kind="main">{say.useInstead}</Button>
        </p>
      </form>
    </Notice>
  )
}
