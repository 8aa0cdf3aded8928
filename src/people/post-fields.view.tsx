import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import { UnitChoice } from '#organization/unit-choice.tsx'
import type { Frame } from '#web/frame.ts'
import { Choices, Field, Select } from '#web/ui/field.tsx'
import { type Language, words } from '#web/words.ts'
import { postingKinds } from './posting.ts'
import { titleCodes } from './title.ts'
import { titleText } from './title-words.ts'

export type Typed = Record<string, string | undefined>
type Props = { language: Language; typed: Typed; choices?: readonly FoundUnit[] | undefined }

/** The fields that state a post. */
export function PostFields({ language, typed, choices }: Props): JSX.Element {
  const { fields, kinds, forms, yes } = words(language).people.pages
  const field = (name: 'from' | 'lastDay' | 'term' | 'decision') => ({
    language,
    name,
    label: fields[name],
    ...(typed[name] !== undefined && { value: typed[name] }),
  })
  return (
    <>
      <Select
        language={language}
        name="title"
        label={fields.title}
        required
        value={typed.title ?? ''}
        options={titleCodes.map((code) => ({ value: code, label: titleText(language, code) }))}
      />
      <Field {...field('from')} type="date" required />
      <UnitChoice
        language={language}
        name="unit"
        label={fields.unit}
        hint={fields.unitHint}
        text={typed.unit}
        choices={choices}
        choose={forms.chooseUnit}
      />
      <Field {...field('lastDay')} type="date" hint={fields.lastDayHint} />
      <Choices
        language={language}
        name="fullTime"
        label={fields.fullTime}
        several
        values={[typed.fullTime ?? '']}
        options={[{ value: '1', label: yes }]}
      />
      <Select
        language={language}
        name="kind"
        label={fields.kind}
        required
        value={typed.kind ?? 'elected'}
        options={postingKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Field {...field('term')} />
      <Field {...field('decision')} />
    </>
  )
}

/** Why a post cannot be recorded yet: no unit is meant, or several may be. */
export function unclearUnit({ language }: Frame, choices: readonly FoundUnit[]): string {
  const { forms } = words(language).people.pages
  return choices.length === 0 ? forms.noUnit : forms.chooseUnit
}
