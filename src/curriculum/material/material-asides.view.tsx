import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { DocumentView } from '../document/document.view.tsx'
import { filePath, materialPath } from '../paths.ts'
import type { Aside, PieceShown } from '../piece.query.ts'
import type { MaterialContent } from './material.ts'

type Props = { frame: Frame; piece: PieceShown }

/** Texts kept aside, each to be read as a whole, merged, or let go. */
export function MaterialAsides({ frame: { language }, piece }: Props): JSX.Element | null {
  const say = words(language).curriculum.topic
  if (piece.asides.length === 0) return null
  const at = materialPath(piece.id)
  return (
    <Section id="asides" title={say.asides}>
      {piece.asides.map((aside) => (
        <div key={aside.id}>
          <p>{say.asideOf(aside.byName, momentText(aside.at))}</p>
          <AsideText language={language} aside={aside} />
          <form method="post" action={`${at}/bo-ban-rieng`} class="actions">
            <input type="hidden" name="revision" value={aside.id} />
            <Button href={`${at}/sua?gop=${aside.id}`} kind="main">
              {say.merge}
            </Button>
            <Button kind="danger">{say.letGo}</Button>
          </form>
        </div>
      ))}
    </Section>
  )
}

/** What was written, below what it was written for: to be read and copied from. */
export function AsideText({
  language,
  aside,
  open = false,
}: {
  language: Frame['language']
  aside: Aside
  open?: boolean
}): JSX.Element {
  const { page: say, document: labels } = words(language).materials
  const { title, document, language: spoken } = aside.content as MaterialContent
  return (
    <details open={open}>
      <summary>
        {say.asideText}: {title}
      </summary>
      <div lang={spoken}>
        <DocumentView
          document={document}
          labels={labels}
          fileUrl={(hash) => filePath(aside.piece, hash)}
          id={`aside-${aside.id}`}
        />
      </div>
    </details>
  )
}
