import type { JSX } from 'preact'
import { Field, Select } from '#web/ui/field.tsx'
import { type Language, words } from '#web/words.ts'
import { ethnicGroups } from './ethnic-group.ts'
import type { Typed } from './post-fields.view.tsx'

/** What is said of somebody besides her posts and numbers. */
export function PersonFields({ language, typed }: { language: Language; typed: Typed }): JSX.Element {
  const { fields, sexes } = words(language).people.pages
  const unknown = { value: '', label: fields.unknown }
  return (
    <>
      <Field
        language={language}
        name="name"
        label={fields.name}
        value={typed.name ?? ''}
        autocomplete="off"
        required
      />
      <Field
        language={language}
        name="birth"
        label={fields.birth}
        hint={fields.birthHint}
        value={typed.birth ?? ''}
        autocomplete="off"
      />
      <Select
        language={language}
        name="sex"
        label={fields.sex}
        value={typed.sex ?? ''}
        options={[unknown, { value: 'female', label: sexes.female }, { value: 'male', label: sexes.male }]}
      />
      <Select
        language={language}
        name="ethnicGroup"
        label={fields.ethnicGroup}
        value={typed.ethnicGroup ?? ''}
        options={[unknown, ...ethnicGroups.map(({ code, vi }) => ({ value: code, label: vi }))]}
      />
    </>
  )
}

export function Phone({
  language,
  typed,
  hint,
}: {
  language: Language
  typed: Typed
  hint?: string
}): JSX.Element {
  return (
    <Field
      language={language}
      name="phone"
      type="tel"
      label={words(language).people.pages.fields.phone}
      {...(hint !== undefined && { hint })}
      value={typed.phone ?? ''}
      autocomplete="off"
    />
  )
}
