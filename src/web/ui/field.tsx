import type { ComponentChildren, JSX } from 'preact'
import { type Language, words } from '#web/words.ts'
import { Icon } from './icon.tsx'

/** What every field says around its control. */
export type FieldFrame = {
  language: Language
  /** Also the id of the control, so one form holds each name once. */
  name: string
  label: string
  hint?: string
  /** What is wrong with the value and what would be right. */
  error?: string
  required?: boolean
}

export type FieldProps = FieldFrame & {
  type?: 'text' | 'password' | 'date' | 'search' | 'tel' | 'email' | 'number' | 'file' | 'textarea'
  value?: string
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'tel'
  /** Endings of the files that can be chosen, such as `.xlsx,.csv`. */
  accept?: string
}

/** One question with its label, hint, error and input. */
export function Field({
  type = 'text',
  value,
  autocomplete,
  inputmode,
  accept,
  ...frame
}: FieldProps): JSX.Element {
  const control = { ...controlOf(frame), value, autocomplete }
  return (
    <Framed {...frame}>
      {type === 'textarea' ? (
        <textarea {...control} rows={4} />
      ) : (
        <input {...({ ...control, type, inputmode, accept } as JSX.IntrinsicElements['input'])} />
      )}
    </Framed>
  )
}

export type Option = { value: string; label: string }
export type SelectProps = FieldFrame & { options: readonly Option[]; value?: string }

/** One choice out of a list. */
export function Select({ options, value, ...frame }: SelectProps): JSX.Element {
  return (
    <Framed {...frame}>
      <select {...controlOf(frame)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

export type ChoicesProps = FieldFrame & {
  options: readonly Option[]
  values: readonly string[]
  /** Whether several may be chosen. */
  several?: boolean
}

/** A few choices, all in sight. */
export function Choices({ options, values, several = false, ...frame }: ChoicesProps): JSX.Element {
  return (
    <fieldset class="field" aria-describedby={describedBy(frame)}>
      <legend>{frame.label}</legend>
      <Remarks {...frame} />
      {options.map(({ value, label }) => (
        <label key={value} class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={frame.name}
            value={value}
            checked={values.includes(value)}
            required={frame.required && !several}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function Framed({ children, ...frame }: FieldFrame & { children: ComponentChildren }): JSX.Element {
  return (
    <div class={frame.error ? 'field has-error' : 'field'}>
      <label for={frame.name}>
        {frame.label}
        {!frame.required && <small> ({words(frame.language).web.field.optional})</small>}
      </label>
      <Remarks {...frame} />
      {children}
    </div>
  )
}

function Remarks({ name, hint, error }: FieldFrame): JSX.Element {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <Icon name="wrong" /> {error}
        </p>
      )}
    </>
  )
}

function controlOf(frame: FieldFrame) {
  return {
    id: frame.name,
    name: frame.name,
    required: frame.required,
    'aria-describedby': describedBy(frame),
    'aria-invalid': frame.error ? true : undefined,
  }
}

function describedBy({ name, hint, error }: FieldFrame): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
