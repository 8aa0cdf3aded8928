import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'
import { EntrySteps } from './entry.view.tsx'
import { correctionPath, doImportPath, entryPath, outcomePath, uploadPath } from './paths.ts'
import type { RefusedLine } from './plan.ts'
import { RefusedRows } from './refused.view.tsx'
import { SummaryCounts, Warnings } from './summary.view.tsx'
import type { Upload } from './upload.ts'
import type { Look } from './upload-folder.ts'

export type OutcomeProps = {
  frame: Frame
  upload: Upload
  look: Look
  refused: readonly RefusedLine[]
  page: number
}

/** Step three: what will happen, before it does. */
export function outcomePage({ frame, upload, look, refused, page: shown }: OutcomeProps): string {
  const { language } = frame
  const { understood, steps } = words(language).exchange
  return page({
    frame,
    title: steps.outcome,
    lead: understood.lead(upload.fileName, upload.asOf),
    section: 'entry',
    children: (
      <>
        <EntrySteps language={language} current={3} />
        <SummaryCounts frame={frame} summary={look.summary} />
        <DoIt frame={frame} upload={upload} look={look} />
        <RefusedRows
          frame={frame}
          refused={refused}
          total={look.refused}
          page={shown}
          pagePath={(other) => outcomePath(upload.id, other)}
          correction={correctionPath(upload.id)}
        />
        <Warnings frame={frame} summary={look.summary} />
      </>
    ),
  })
}

function DoIt({
  frame: { language },
  upload,
  look,
}: Pick<OutcomeProps, 'frame' | 'upload' | 'look'>): JSX.Element {
  const { outcome, understood } = words(language).exchange
  const { postings, trainings, persons } = look.summary
  const rows = postings.new + postings.changed + trainings.new
  const nothingNew = rows + persons.new + persons.changed === 0 && look.refused === 0
  return (
    <form method="post" action={doImportPath(upload.id)} class="actions">
      {nothingNew ? (
        <Button kind="main" disabledReason={outcome.nothing}>
          {outcome.button(0)}
        </Button>
      ) : (
        <Button kind="main">{outcome.button(rows)}</Button>
      )}
      <Button href={uploadPath(upload.id)}>{outcome.back}</Button>
      <Button href={entryPath}>{understood.other}</Button>
    </form>
  )
}
