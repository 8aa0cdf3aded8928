import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { materialPath, topicPath } from '../paths.ts'
import { languages } from './material.ts'
import { LanguageSelect, MaterialFields } from './material-fields.view.tsx'
import type { MaterialTyped } from './material-typed.ts'

type NewProps = {
  frame: Frame
  topic: { id: string; title: string }
  typed: MaterialTyped
  refused?: readonly string[]
  /** A browser does not keep a chosen file. */
  hadFile?: boolean
}

/** A new material of a topic, written here or brought in a file. */
export function newMaterialPage({ frame, topic, typed, refused, hadFile }: NewProps): string {
  const { language } = frame
  const { form } = words(language).materials
  return page({
    frame,
    title: form.newTitle,
    lead: form.newLead(topic.title),
    section: 'programmes',
    children: (
      <form method="post" action={`${topicPath(topic.id)}/tai-lieu-moi`} enctype="multipart/form-data">
        <Refused language={language} reasons={refused} />
        {hadFile && (
          <Notice language={language} kind="info">
            {form.fileAgain}
          </Notice>
        )}
        <MaterialFields language={language} typed={typed} />
        <Field
          language={language}
          name="file"
          type="file"
          label={form.file}
          hint={form.fileHint}
          accept=".docx,.pdf"
        />
        <p class="actions">
          <Button kind="main">{form.create}</Button>
          <Button href={topicPath(topic.id)}>{form.back}</Button>
        </p>
      </form>
    ),
  })
}

type VersionProps = {
  frame: Frame
  material: { id: string; title: string }
  /** Languages there are already. */
  there: readonly string[]
  refused?: readonly string[]
}

/** The same material in another language. */
export function newVersionPage({ frame, material, there, refused }: VersionProps): string {
  const { language } = frame
  const { form } = words(language).materials
  const all = languages.every((one) => there.includes(one))
  return page({
    frame,
    title: form.versionTitle,
    lead: form.versionLead(material.title),
    section: 'programmes',
    children: all ? (
      <Empty title={form.versionAll} />
    ) : (
      <form method="post" action={`${materialPath(material.id)}/ban-moi`}>
        <Refused language={language} reasons={refused} />
        <LanguageSelect language={language} without={there} />
        <p class="actions">
          <Button kind="main">{form.versionButton}</Button>
          <Button href={materialPath(material.id)}>{form.back}</Button>
        </p>
      </form>
    ),
  })
}
