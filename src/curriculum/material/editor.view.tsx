import { h, type JSX } from 'preact'
import { documentStyle, editor, editorStyle } from '#web/assets.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Document } from '../document/document.ts'
import { materialPath } from '../paths.ts'
import type { Aside } from '../piece.query.ts'
import { EditorDialogs } from './editor-dialogs.view.tsx'
import { EditorToolbar } from './editor-toolbar.view.tsx'
import { AsideText } from './material-asides.view.tsx'
import { MaterialFields } from './material-fields.view.tsx'
import type { MaterialTyped } from './material-typed.ts'

export type EditorProps = {
  frame: Frame
  material: string
  /** What is shown around the text, as it was saved or just typed. */
  typed: MaterialTyped
  /** The revision that is changed. */
  base: string
  document: Document
  /** The same as plain text, for who works without scripts. */
  text: string
  /** A text kept aside that this saving takes in. */
  merging?: Aside | undefined
  /** The text of its original that a version in another language is behind. */
  newer?: { title: string; material: string; revision: string } | undefined
  refused?: readonly string[]
}

/** A material to be written: in the editor, or as plain text where there are no scripts. */
export function editorPage(props: EditorProps): string {
  const { frame, material, typed, refused, merging } = props
  const { language } = frame
  const { edit } = words(language).materials
  return page({
    frame,
    title: edit.title(typed.title),
    section: 'programmes',
    extras: [documentStyle(), editorStyle(), editor()],
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {merging && (
          <Notice language={language} kind="info" title={edit.merging}>
            {edit.mergingText}
          </Notice>
        )}
        <Enhanced {...props} />
        {merging && <AsideText language={language} aside={merging} open />}
        <ImportForm language={language} material={material} base={props.base} />
      </>
    ),
  })
}

function Enhanced(props: EditorProps): JSX.Element {
  const { frame, material } = props
  const { edit, document: labels } = words(frame.language).materials
  const at = `${materialPath(material)}/tep`
  const said = {
    'data-upload': at,
    'data-files': at,
    'data-failed': edit.ask.failed,
    'data-case-exercise': labels.caseExercise,
    'data-role-play': labels.rolePlay,
    'data-title-of': edit.ask.titleOf,
    'data-label': edit.text,
  }
  return h('document-editor', said, <TextForm {...props} />, <EditorDialogs language={frame.language} />)
}

function TextForm(props: EditorProps): JSX.Element {
  const { frame, material, typed, base, document, text, merging, refused } = props
  const { language } = frame
  const { edit, form } = words(language).materials
  return (
    <form method="post" action={`${materialPath(material)}/sua`} enctype="multipart/form-data">
      <input type="hidden" name="base" value={base} />
      {merging && <input type="hidden" name="merges" value={merging.id} />}
      <input type="hidden" data-document value={JSON.stringify(document)} />
      <details open={refused !== undefined}>
        <summary>{edit.around}</summary>
        <MaterialFields language={language} typed={typed} />
      </details>
      <EditorToolbar language={language} />
      <div class="editor-text" lang={typed.language} hidden />
      <div class="editor-plain">
        <Field
          language={language}
          name="text"
          type="textarea"
          label={edit.text}
          hint={edit.textHint}
          value={text}
        />
      </div>
      <Catching {...props} />
      <p class="actions">
        <Button kind="main">{edit.save}</Button>
        <Button href={materialPath(material)}>{form.back}</Button>
      </p>
    </form>
  )
}

/** Who has put what is new in the original into this language says so. */
function Catching({ frame: { language }, newer }: EditorProps): JSX.Element | null {
  const { edit, page: say } = words(language).materials
  if (!newer) return null
  return (
    <Notice language={language} kind="late" title={say.staleTitle}>
      {say.staleText(newer.title)} <a href={materialPath(newer.material)}>{newer.title}</a>
      <label class="choice">
        <input type="checkbox" name="follows" value={newer.revision} />
        {edit.caughtUp}
      </label>
    </Notice>
  )
}

function ImportForm({
  language,
  material,
  base,
}: {
  language: Frame['language']
  material: string
  base: string
}): JSX.Element {
  const { form } = words(language).materials
  return (
    <Section id="import" title={form.importTitle} note={form.importText}>
      <form method="post" action={`${materialPath(material)}/nhap`} enctype="multipart/form-data">
        <input type="hidden" name="base" value={base} />
        <Field language={language} name="file" type="file" label={form.file} accept=".docx,.pdf" required />
        <p class="actions">
          <Button>{form.importButton}</Button>
        </p>
      </form>
    </Section>
  )
}
