import { personPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { trainingPath } from './paths.ts'
import type { RecordedTraining } from './trainings.query.ts'

type OneProps = { frame: Frame; person: Person; training: RecordedTraining; refused?: readonly string[] }

/** One training, and the two things that may be said of it afterwards: it was revoked, or it never was. */
export function trainingPage({ frame, person, training, refused }: OneProps): string {
  const { language, today } = frame
  const { one, during } = words(language).records
  const path = trainingPath(person.id, training.id)
  return page({
    frame,
    title: training.programme,
    lead: `${one.title} · ${person.name} · ${during(training.began, training.ended)}`,
    section: 'people',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Section id="revoke" title={one.revokeTitle} note={one.revokeText}>
          <form method="post" action={`${path}/thu-hoi`}>
            <Field language={language} name="day" type="date" label={one.revokeDay} value={today} required />
            <Field language={language} name="reason" label={one.revokeReason} required />
            <p class="actions">
              <Button kind="main">{one.revoke}</Button>
            </p>
          </form>
        </Section>
        <Section id="void" title={one.voidTitle} note={one.voidText}>
          <form method="post" action={`${path}/huy`} class="actions">
            <Button kind="danger">{one.void}</Button>
          </form>
        </Section>
        <p class="actions">
          <Button href={personPath(person.id)}>{one.back}</Button>
        </p>
      </>
    ),
  })
}
