import type { JSX } from 'preact'
import { Field, Select } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { StepForm } from './step-form.view.tsx'

/** Takes an edition out of use: from when, why, and what to use instead. */
export function RetireForm(props: EditionProps): JSX.Element {
  const { frame, edition, typed = {} } = props
  const { language, today } = frame
  const { review, editions } = words(language).curriculum
  return (
    <details open={typed.day !== undefined}>
      <summary>{review.steps.retire}</summary>
      <StepForm {...props} kind="retire">
        <Field
          language={language}
          name="day"
          type="date"
          label={review.day}
          value={typed.day ?? today}
          required
        />
        <Field language={language} name="why" label={review.retireWhy} value={typed.why ?? ''} />
        <Select
          language={language}
          name="successor"
          label={review.successor}
          hint={edition.successors.length === 0 ? review.noSuccessors : review.successorHint}
          value={typed.successor ?? ''}
          options={[
            { value: '', label: review.noSuccessor },
            ...edition.successors.map(({ id, title, number }) => ({
              value: id,
              label: `${title}, ${editions.nth(number).toLowerCase()}`,
            })),
          ]}
        />
      </StepForm>
    </details>
  )
}
