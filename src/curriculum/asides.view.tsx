import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Titles } from './clash-text.ts'
import { Clashes } from './clashes.view.tsx'
import type { Aside } from './piece.query.ts'

type Props = {
  frame: Frame
  asides: readonly Aside[]
  /** The page of the piece that they are of. */
  address: string
  titles?: Titles
}

/** Texts kept aside, each beside the text in use where the two touch: to be merged, or let go. */
export function Asides({ frame, asides, address, titles }: Props): JSX.Element | null {
  const say = words(frame.language).curriculum.topic
  if (asides.length === 0) return null
  return (
    <Section id="asides" title={say.asides}>
      {asides.map(({ id, clashes, byName, at }) => (
        <div key={id}>
          <Clashes
            frame={frame}
            caption={say.asideOf(byName, momentText(at))}
            clashes={clashes}
            {...(titles && { titles })}
          />
          <form method="post" action={`${address}/bo-ban-rieng`} class="actions">
            <input type="hidden" name="revision" value={id} />
            <Button href={`${address}/sua?gop=${id}`} kind="main">
              {say.merge}
            </Button>
            <Button kind="danger">{say.letGo}</Button>
          </form>
        </div>
      ))}
    </Section>
  )
}
