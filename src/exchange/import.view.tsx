import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { ConfirmForm } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { KnownImport } from './imports.query.ts'
import { entryPath, importCorrectionPath, importPath, undoImportPath } from './paths.ts'
import type { RefusedLine } from './plan.ts'
import { RefusedRows } from './refused.view.tsx'
import { SummaryCounts, Warnings } from './summary.view.tsx'

export type ImportProps = {
  frame: Frame
  known: KnownImport
  refused: readonly RefusedLine[]
  page: number
}

/** What an import brought. */
export function importPage({ frame, known, refused, page: shown }: ImportProps): string {
  const { done, understood } = words(frame.language).exchange
  const { summary, fileName, asOf, by, at } = known
  return page({
    frame,
    title: known.undone ? words(frame.language).exchange.earlier.undone : done.title,
    lead: `${understood.lead(fileName, asOf)} · ${done.by(by, momentText(at))}`,
    section: 'entry',
    children: (
      <>
        {known.undone && (
          <Notice language={frame.language} kind="info">
            {done.undone}
          </Notice>
        )}
        <SummaryCounts frame={frame} summary={summary} />
        <Next frame={frame} known={known} />
        <RefusedRows
          frame={frame}
          refused={refused}
          total={summary.postings.refused + summary.trainings.refused}
          page={shown}
          pagePath={(other) => importPath(known.id, other)}
          correction={importCorrectionPath(known.id)}
        />
        <Warnings frame={frame} summary={summary} />
        {!known.undone && <Undo frame={frame} known={known} />}
      </>
    ),
  })
}

function Next({ frame: { language }, known }: Pick<ImportProps, 'frame' | 'known'>): JSX.Element {
  const { done } = words(language).exchange
  return (
    <p class="actions">
      <Button {...(!known.undone && { kind: 'main' as const })} href={sections.people}>
        {done.people}
      </Button>
      <Button href={entryPath}>{done.more}</Button>
    </p>
  )
}

function Undo({ frame: { language }, known }: Pick<ImportProps, 'frame' | 'known'>): JSX.Element {
  const { done } = words(language).exchange
  return (
    <Section id="undo" title={done.undoTitle} note={done.undoNote}>
      <ConfirmForm language={language} question={done.undoQuestion}>
        <form method="post" action={undoImportPath(known.id)} class="actions">
          <Button kind="danger">{done.undo}</Button>
        </form>
      </ConfirmForm>
    </Section>
  )
}
