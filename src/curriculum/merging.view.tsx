import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import type { Titles } from './clash-text.ts'
import { Clashes } from './clashes.view.tsx'
import type { Aside } from './piece.query.ts'

/** Above a form that takes in a text kept aside: what is to be brought together, and that saving ends it. */
export function Merging({
  frame,
  merging,
  titles,
}: {
  frame: Frame
  merging: Aside
  titles?: Titles
}): JSX.Element {
  const say = words(frame.language).curriculum.topic
  return (
    <>
      <p class="lead">{say.mergeHint}</p>
      <Clashes
        frame={frame}
        caption={say.asideOf(merging.byName, momentText(merging.at))}
        clashes={merging.clashes}
        {...(titles && { titles })}
      />
      <input type="hidden" name="merges" value={merging.id} />
    </>
  )
}
