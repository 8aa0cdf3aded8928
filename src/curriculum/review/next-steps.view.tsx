import type { JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { editionPath } from '../paths.ts'
import { isLessPractice } from '../periods.ts'
import { AppraiseForm } from './appraise-form.view.tsx'
import { RetireForm } from './retire-form.view.tsx'
import { ReturnForm } from './return-form.view.tsx'
import { mayFollow, type StepKind } from './review.ts'
import { StepForm } from './step-form.view.tsx'

/** What may be done with the edition now, each as a form of its own. */
export function NextSteps(props: EditionProps): JSX.Element {
  const { edition, may } = props
  const open = (kind: StepKind, right: boolean) => right && mayFollow(edition.state, kind)
  return (
    <>
      {open('submit', may.write) && <Submit {...props} />}
      {open('appraise', may.appraise) && <AppraiseForm {...props} />}
      {open('return', may.appraise) && <ReturnForm {...props} />}
      {open('approve', may.approve) && <Approve {...props} />}
      {open('publish', may.approve) && <Publish {...props} />}
      {open('retire', may.retire) && <RetireForm {...props} />}
      {edition.state === 'published' && may.write && <Next {...props} />}
    </>
  )
}

function Submit(props: EditionProps): JSX.Element {
  const { frame, edition } = props
  const { review } = words(frame.language).curriculum
  if (edition.wrong.length === 0) return <StepForm {...props} kind="submit" />
  return (
    <Notice language={frame.language} kind="late" title={review.wrong}>
      <ul>
        {edition.wrong.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Approve(props: EditionProps): JSX.Element {
  const { frame, edition } = props
  const { review } = words(frame.language).curriculum
  const less = edition.before !== null && isLessPractice(edition.periods, edition.before)
  return (
    <StepForm {...props} kind="approve">
      <Field language={frame.language} name="decision" label={review.decision} autocomplete="off" required />
      {less && (
        <label class="choice">
          <input type="checkbox" name="acceptsLessPractice" value="1" />
          {review.acceptLess}
        </label>
      )}
    </StepForm>
  )
}

function Publish(props: EditionProps): JSX.Element {
  const { language, today } = props.frame
  return (
    <StepForm {...props} kind="publish">
      <Field
        language={language}
        name="day"
        type="date"
        label={words(language).curriculum.review.day}
        value={today}
        required
      />
    </StepForm>
  )
}

function Next({ frame, edition }: EditionProps): JSX.Element {
  return (
    <form method="post" action={`${editionPath(edition.id)}/tiep`} class="actions">
      <input type="hidden" name="id" value={newId()} />
      <Button>{words(frame.language).curriculum.edition.next}</Button>
    </form>
  )
}
