import type { JSX } from 'preact'
import { Field, Select } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { type RemarkPart, remarkName, remarkRows } from './remarks.ts'
import { StepForm } from './step-form.view.tsx'

/** Gives an edition back: why, and what is to be changed at which passage. */
export function ReturnForm(props: EditionProps): JSX.Element {
  const { frame, typed = {} } = props
  const { language } = frame
  const { review } = words(language).curriculum
  const open = remarkRows.some((nth) => typed[remarkName(nth, 'text')] || typed[remarkName(nth, 'quote')])
  return (
    <StepForm {...props} kind="return">
      <Field language={language} name="why" label={review.why} value={typed.why ?? ''} required />
      <details open={open}>
        <summary>{review.addRemarks}</summary>
        <p class="muted">{review.remarksHint}</p>
        {remarkRows.map((nth) => (
          <RemarkRow key={nth} {...props} nth={nth} />
        ))}
      </details>
    </StepForm>
  )
}

function RemarkRow({ frame, edition, typed = {}, nth }: EditionProps & { nth: number }): JSX.Element {
  const { language } = frame
  const { review, difference } = words(language).curriculum
  const field = (part: RemarkPart) => ({
    language,
    name: remarkName(nth, part),
    value: typed[remarkName(nth, part)] ?? '',
  })
  const pieces = [
    ...edition.topics.map(({ revision: { piece, content } }) => ({
      value: piece,
      label: `${difference.parts.topic}: ${content.title}`,
    })),
    ...edition.materials.map(({ piece, content }) => ({
      value: piece,
      label: `${difference.parts.material}: ${content.title}`,
    })),
    { value: edition.id, label: difference.parts.edition },
  ]
  return (
    <fieldset class="field">
      <legend>{review.nthRemark(nth)}</legend>
      <Select {...field('piece')} label={review.remarkOn} options={pieces} />
      <Field {...field('quote')} label={review.passage} autocomplete="off" />
      <Field {...field('text')} label={review.toChange} autocomplete="off" />
    </fieldset>
  )
}
