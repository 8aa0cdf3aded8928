import type { ComponentChildren, JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { editionPath } from '../paths.ts'
import type { StepKind } from './review.ts'

const kinds: Partial<Record<StepKind, 'quiet' | 'danger'>> = { return: 'quiet', retire: 'danger' }

/** The form of one step, which its button is named after; `also` is what else can be done with it. */
export function StepForm({
  frame: { language },
  edition,
  kind,
  children,
  also,
}: EditionProps & { kind: StepKind; children?: ComponentChildren; also?: ComponentChildren }): JSX.Element {
  const { review } = words(language).curriculum
  return (
    <form method="post" action={`${editionPath(edition.id)}/buoc/${kind}`}>
      <input type="hidden" name="id" value={newId()} />
      {children}
      <p class="actions">
        <Button kind={kinds[kind] ?? 'main'}>{review.steps[kind]}</Button>
        {also}
      </p>
    </form>
  )
}
