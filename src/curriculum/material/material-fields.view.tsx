import type { JSX } from 'preact'
import { Field, Select } from '#web/ui/field.tsx'
import { type Language, words } from '#web/words.ts'
import { languages } from './material.ts'
import type { MaterialTyped } from './material-typed.ts'

/** What is asked of a material around its text. */
export function MaterialFields({
  language,
  typed,
}: {
  language: Language
  typed: MaterialTyped
}): JSX.Element {
  const { form } = words(language).materials
  return (
    <>
      <Field language={language} name="title" label={form.title} value={typed.title} required />
      <LanguageSelect language={language} value={typed.language} />
      <Field
        language={language}
        name="source"
        label={form.source}
        hint={form.sourceHint}
        value={typed.source}
        required
      />
      <Field
        language={language}
        name="licence"
        label={form.licence}
        hint={form.licenceHint}
        value={typed.licence}
        required
      />
      <Field
        language={language}
        name="cites"
        type="textarea"
        label={form.cites}
        hint={form.citesHint}
        value={typed.cites}
      />
    </>
  )
}

export function LanguageSelect({
  language,
  value,
  without = [],
}: {
  language: Language
  value?: string
  without?: readonly string[]
}): JSX.Element {
  const { form, languages: names } = words(language).materials
  const options = languages
    .filter((one) => !without.includes(one))
    .map((one) => ({ value: one, label: names[one] }))
  return (
    <Select
      language={language}
      name="language"
      label={form.language}
      options={options}
      {...(value !== undefined && { value })}
      required
    />
  )
}
