import type { JSX } from 'preact'
import { documentStyle } from '#web/assets.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { DocumentView } from '../document/document.view.tsx'
import { filePath, materialPath } from '../paths.ts'
import type { PieceShown } from '../piece.query.ts'
import { RemarksOn } from '../review/remarks-on.view.tsx'
import { History } from '../written-by.view.tsx'
import type { MaterialContent } from './material.ts'
import { MaterialAsides } from './material-asides.view.tsx'
import type { LanguageVersion } from './material-versions.query.ts'

export type MaterialProps = {
  frame: Frame
  piece: PieceShown
  content: MaterialContent
  versions: readonly LanguageVersion[]
  mayWrite: boolean
}

/** A material to read, on a phone first: its text, and what is known of it underneath. */
export function materialPage(props: MaterialProps): string {
  const { frame, piece, content, mayWrite } = props
  const { page: say } = words(frame.language).materials
  const at = materialPath(piece.id)
  return page({
    frame,
    title: content.title,
    section: 'programmes',
    extras: [documentStyle()],
    actions: (
      <>
        {mayWrite && (
          <Button href={`${at}/sua`} kind="main">
            {say.edit}
          </Button>
        )}
        <Button href={`${at}/tap.pdf`}>{say.booklet}</Button>
      </>
    ),
    children: (
      <>
        <Stale {...props} />
        <RemarksOn frame={frame} piece={piece} />
        <Text {...props} />
        <MaterialAsides frame={frame} piece={piece} />
        <About {...props} />
        <History language={frame.language} history={piece.history} address={materialPath(piece.id)} />
      </>
    ),
  })
}

function Stale({ frame: { language }, piece, versions }: MaterialProps): JSX.Element | null {
  const { page: say } = words(language).materials
  const [original] = versions.filter((one) => one.original)
  if (!original || !versions.some(({ id, stale }) => id === piece.id && stale)) return null
  return (
    <Notice language={language} kind="late" title={say.staleTitle}>
      {say.staleText(original.title)} <a href={materialPath(original.id)}>{original.title}</a>
    </Notice>
  )
}

function Text({ frame: { language }, piece, content, mayWrite }: MaterialProps): JSX.Element {
  const { page: say, document: labels } = words(language).materials
  if (content.document.content.length === 0)
    return <Empty title={say.empty}>{mayWrite && say.emptyText}</Empty>
  return (
    <div lang={content.language}>
      <DocumentView
        document={content.document}
        labels={labels}
        fileUrl={(hash) => filePath(piece.id, hash)}
      />
    </div>
  )
}

function About(props: MaterialProps): JSX.Element {
  const { frame, piece, content, mayWrite } = props
  const { page: say, languages } = words(frame.language).materials
  const { cites } = words(frame.language).curriculum.edition
  const others = versionsOf(props)
  const facts = [
    { term: say.source, value: content.source },
    { term: say.licence, value: content.licence },
    { term: cites, value: content.cites.join('; ') },
    { term: say.language, value: languages[content.language] },
    { term: say.versions, value: others.length > 0 ? others : '' },
  ]
  return (
    <Section id="about" title={say.about}>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
      {mayWrite && (
        <p class="actions">
          <Button href={`${materialPath(piece.id)}/ban-moi`}>{say.addVersion}</Button>
        </p>
      )}
    </Section>
  )
}

/** Each language as a link, with what is to know of it. */
function versionsOf({ frame: { language }, piece, versions }: MaterialProps): JSX.Element[] {
  const { page: say, languages } = words(language).materials
  const others = versions.filter(({ id }) => id !== piece.id)
  return others.map((one) => {
    const remarks = [one.original && say.original, one.stale && say.stale].filter(Boolean)
    return (
      <div key={one.id}>
        <a href={materialPath(one.id)}>
          {languages[one.language]}: {one.title}
        </a>
        {remarks.length > 0 && ` (${remarks.join(', ')})`}
      </div>
    )
  })
}
