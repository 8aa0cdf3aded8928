import type { JSX } from 'preact'
import { contents, forms } from '#curriculum/content.ts'
import type { Frame } from '#web/frame.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

export type Typed = Record<string, string | undefined>

/** The fields that state a training. */
export function TrainingFields({
  language,
  typed,
}: {
  language: Frame['language']
  typed: Typed
}): JSX.Element {
  const { records, schemes } = words(language)
  const { fields } = records
  const field = (name: 'programme' | 'began' | 'ended' | 'theory' | 'practice' | 'paper' | 'organiser') => ({
    language,
    name,
    label: fields[name],
    value: typed[name] ?? '',
  })
  return (
    <>
      <Field {...field('programme')} required />
      <Contents language={language} typed={typed} />
      <Select
        language={language}
        name="form"
        label={fields.form}
        required
        value={typed.form ?? 'in_person'}
        options={forms.map((form) => ({ value: form, label: schemes.forms[form] }))}
      />
      <Field {...field('began')} type="date" />
      <Field {...field('ended')} type="date" hint={fields.endedHint} required />
      <Field {...field('theory')} inputmode="decimal" />
      <Field {...field('practice')} inputmode="decimal" />
      <Select
        language={language}
        name="passed"
        label={fields.passed}
        required
        value={typed.passed ?? '1'}
        options={[
          { value: '1', label: records.passed },
          { value: '0', label: records.failed },
        ]}
      />
      <Field {...field('paper')} />
      <Field {...field('organiser')} />
    </>
  )
}

function Contents({ language, typed }: { language: Frame['language']; typed: Typed }): JSX.Element {
  const { records, schemes } = words(language)
  return (
    <fieldset class="field" aria-describedby="contents-hint">
      <legend>{records.fields.contents}</legend>
      <p class="hint" id="contents-hint">
        {records.fields.contentsHint}
      </p>
      {contents.map((kind) => (
        <label key={kind} class="choice">
          <input type="checkbox" name={kind} value="1" checked={typed[kind] === '1'} />
          {schemes.contents[kind]}
        </label>
      ))}
    </fieldset>
  )
}
