import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { Steps } from '#web/ui/steps.tsx'
import { type Language, words } from '#web/words.ts'
import { Earlier } from './earlier.view.tsx'
import type { KnownImport } from './imports.query.ts'
import { entryPath, templatePath } from './paths.ts'

export type EntryProps = {
  frame: Frame
  imports: readonly KnownImport[]
  /** Why the file just sent was not taken. */
  problem?: string | undefined
}

/** Step one: the file. Below, what was imported before. */
export function entryPage({ frame, imports, problem }: EntryProps): string {
  const { language } = frame
  const { entry, earlier } = words(language).exchange
  return page({
    frame,
    title: entry.title,
    lead: entry.lead,
    section: 'entry',
    actions: <Button href={templatePath}>{entry.template}</Button>,
    children: (
      <>
        <EntrySteps language={language} current={1} />
        {problem !== undefined && (
          <Notice language={language} kind="wrong" live>
            {problem}
          </Notice>
        )}
        <FileForm frame={frame} />
        <Section id="earlier" title={earlier.title}>
          <Earlier frame={frame} imports={imports} />
        </Section>
        <p class="muted">
          {entry.reform} <code>vun import units</code>, <code>vun import reform</code>.
        </p>
      </>
    ),
  })
}

/** The three steps of an import, and at which one is. */
export function EntrySteps({ language, current }: { language: Language; current: 1 | 2 | 3 }): JSX.Element {
  const { steps } = words(language).exchange
  return <Steps language={language} steps={[steps.file, steps.understood, steps.outcome]} current={current} />
}

function FileForm({ frame: { language, today } }: { frame: Frame }): JSX.Element {
  const { entry } = words(language).exchange
  return (
    <form method="post" action={entryPath} enctype="multipart/form-data">
      <Field
        language={language}
        name="asOf"
        type="date"
        label={entry.asOf}
        hint={entry.asOfHint}
        value={today}
        required
      />
      <Field
        language={language}
        name="file"
        type="file"
        label={entry.file}
        hint={entry.fileHint}
        accept=".xlsx,.csv"
        required
      />
      <p class="actions">
        <Button kind="main">{entry.button}</Button>
      </p>
    </form>
  )
}
