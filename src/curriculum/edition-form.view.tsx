import type { JSX } from 'preact'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, Select } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { contents, forms } from './content.ts'
import type { EditionShown } from './edition.query.ts'
import type { EditionContent } from './edition.ts'
import { titlesIn } from './edition-titles.ts'
import { Merging } from './merging.view.tsx'
import { editionPath, newProgrammePath } from './paths.ts'
import type { Aside } from './piece.query.ts'

type Props = {
  frame: Frame
  /** Left out: a new programme begins. */
  edition?: EditionShown
  content?: EditionContent
  /** A text kept aside that this saving takes in. */
  merging?: Aside
  refused?: readonly string[]
}

/** What an edition says of itself: for whom, to what end, how. */
export function editionFormPage(props: Props): string {
  const { frame, edition, content, merging, refused } = props
  const { language } = frame
  const say = words(language).curriculum
  return page({
    frame,
    title: edition ? edition.content.title : say.form.newTitle,
    section: 'programmes',
    children: (
      <form method="post" action={edition ? `${editionPath(edition.id)}/sua` : newProgrammePath}>
        <Refused language={language} reasons={refused} />
        {edition && <input type="hidden" name="base" value={edition.revision} />}
        {merging && edition && <Merging frame={frame} merging={merging} titles={titlesIn(edition)} />}
        <Texts {...props} />
        <ForWhom {...props} />
        <How {...props} />
        {edition?.before && (
          <Field
            language={language}
            name="lessPracticeWhy"
            type="textarea"
            label={say.form.lessPracticeWhy}
            value={content?.lessPracticeWhy ?? ''}
          />
        )}
        <p class="actions">
          <Button kind="main">{say.form.save}</Button>
          <Button href={edition ? editionPath(edition.id) : '/chuong-trinh'}>{say.form.back}</Button>
        </p>
      </form>
    ),
  })
}

function Texts({ frame: { language }, edition, content }: Props): JSX.Element {
  const { form, edition: say } = words(language).curriculum
  return (
    <>
      <Field language={language} name="title" label={form.title} value={content?.title ?? ''} required />
      {!edition && <Field language={language} name="owner" label={form.owner} hint={form.ownerHint} />}
      <Field
        language={language}
        name="objectives"
        type="textarea"
        label={say.objectives}
        value={content?.objectives ?? ''}
      />
      <Field
        language={language}
        name="audience"
        type="textarea"
        label={say.audience}
        value={content?.audience ?? ''}
      />
    </>
  )
}

function ForWhom({ frame: { language }, content }: Props): JSX.Element {
  const { curriculum, schemes } = words(language)
  const { edition: say } = curriculum
  const choices = (
    name: 'levels' | 'areas' | 'contents',
    keys: readonly string[],
    said: Record<string, string>,
  ) => (
    <Choices
      language={language}
      name={name}
      label={say[name]}
      several
      required
      values={content?.[name] ?? []}
      options={keys.map((value) => ({ value, label: said[value] ?? value }))}
    />
  )
  return (
    <>
      {choices('levels', levels, curriculum.levels)}
      {choices('areas', areas, curriculum.areas)}
      {choices('contents', contents, schemes.contents)}
    </>
  )
}

function How({ frame: { language }, content }: Props): JSX.Element {
  const { curriculum, schemes } = words(language)
  const { edition: say, form } = curriculum
  return (
    <>
      <Select
        language={language}
        name="form"
        label={say.form}
        required
        value={content?.form ?? 'in_person'}
        options={forms.map((value) => ({ value, label: schemes.forms[value] }))}
      />
      <label class="choice">
        <input type="checkbox" name="gate" value="1" checked={content?.gate ?? false} />
        {say.gate}
      </label>
      <Field
        language={language}
        name="electives"
        inputmode="numeric"
        label={form.electives}
        value={String(content?.electives ?? 0)}
      />
      <Field
        language={language}
        name="classSize"
        inputmode="numeric"
        label={say.classSize}
        value={String(content?.classSize ?? '')}
      />
      <Field
        language={language}
        name="cites"
        type="textarea"
        label={say.cites}
        hint={form.citesHint}
        value={content?.cites.join('\n') ?? ''}
      />
    </>
  )
}
