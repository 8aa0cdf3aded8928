import type { JSX } from 'preact'
import { Choices, Field } from '#web/ui/field.tsx'
import type { Language } from '#web/words.ts'
import type { FoundUnit } from './find-units.query.ts'

export type UnitChoiceProps = {
  language: Language
  /** The name of the field for what is typed; the chosen one's id comes as `<name>Id`. */
  name: string
  label: string
  hint?: string
  text?: string | undefined
  /** The units that the text may mean, when there are several. */
  choices?: readonly FoundUnit[] | undefined
  /** What to say above them. */
  choose: string
}

/** A unit by its name or code; where several have that name, they are shown to choose from. */
export function UnitChoice({
  language,
  name,
  label,
  hint,
  text,
  choices = [],
  choose,
}: UnitChoiceProps): JSX.Element {
  return (
    <>
      <Field
        language={language}
        name={name}
        label={label}
        {...(hint !== undefined && { hint })}
        {...(text !== undefined && { value: text })}
        autocomplete="off"
        required
      />
      {choices.length > 0 && (
        <Choices
          language={language}
          name={`${name}Id`}
          label={choose}
          required
          values={[]}
          options={choices.map((unit) => ({ value: unit.id, label: unitLine(unit) }))}
        />
      )}
    </>
  )
}

/** A unit so that it cannot be taken for another: name, code, what it lies under. */
export function unitLine({ name, code, above }: FoundUnit): string {
  return [code === null ? name : `${name} (${code})`, ...above].join(', ')
}
