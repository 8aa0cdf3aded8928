import type { ComponentChildren, JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from './edition.view.tsx'
import { editionPath } from './paths.ts'
import { isLessPractice } from './periods.ts'
import { mayFollow, type StepKind } from './review.ts'
import { getSheet } from './sheets.ts'

/** What may be done with the edition now, each as a form of its own. */
export function NextSteps(props: EditionProps): JSX.Element {
  const { edition, may } = props
  const open = (kind: StepKind, right: boolean) => right && mayFollow(edition.state, kind)
  return (
    <>
      {open('submit', may.write) && <Submit {...props} />}
      {open('appraise', may.appraise) && <Appraise {...props} />}
      {open('return', may.appraise) && <Return {...props} />}
      {open('approve', may.approve) && <Approve {...props} />}
      {open('publish', may.approve) && <Publish {...props} />}
      {edition.state === 'published' && may.write && <Next {...props} />}
    </>
  )
}

function Step({
  frame: { language },
  edition,
  kind,
  children,
}: EditionProps & { kind: StepKind; children?: ComponentChildren }): JSX.Element {
  const { review } = words(language).curriculum
  return (
    <form method="post" action={`${editionPath(edition.id)}/buoc/${kind}`}>
      <input type="hidden" name="id" value={newId()} />
      {children}
      <p class="actions">
        <Button kind={kind === 'return' ? 'quiet' : 'main'}>{review.steps[kind]}</Button>
      </p>
    </form>
  )
}

function Submit(props: EditionProps): JSX.Element {
  const { frame, edition } = props
  const { review } = words(frame.language).curriculum
  if (edition.wrong.length === 0) return <Step {...props} kind="submit" />
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

function Appraise(props: EditionProps): JSX.Element {
  const { language, today } = props.frame
  const { review } = words(language).curriculum
  const { council, criteria } = getSheet(today)
  return (
    <Step {...props} kind="appraise">
      <p class="muted">
        {review.criteria(criteria.map(({ name, points }) => `${name} (${points})`).join('; '))}
      </p>
      <Field
        language={language}
        name="votes"
        type="textarea"
        label={review.members}
        hint={review.membersHint(council)}
        required
      />
    </Step>
  )
}

function Return(props: EditionProps): JSX.Element {
  const { language } = props.frame
  return (
    <Step {...props} kind="return">
      <Field language={language} name="why" label={words(language).curriculum.review.why} required />
    </Step>
  )
}

function Approve(props: EditionProps): JSX.Element {
  const { frame, edition } = props
  const { review } = words(frame.language).curriculum
  const less = edition.before !== null && isLessPractice(edition.periods, edition.before)
  return (
    <Step {...props} kind="approve">
      <Field language={frame.language} name="decision" label={review.decision} autocomplete="off" required />
      {less && (
        <label class="choice">
          <input type="checkbox" name="acceptsLessPractice" value="1" />
          {review.acceptLess}
        </label>
      )}
    </Step>
  )
}

function Publish(props: EditionProps): JSX.Element {
  const { language, today } = props.frame
  return (
    <Step {...props} kind="publish">
      <Field
        language={language}
        name="day"
        type="date"
        label={words(language).curriculum.review.day}
        value={today}
        required
      />
    </Step>
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
