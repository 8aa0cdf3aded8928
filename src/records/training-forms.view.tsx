import type { JSX } from 'preact'
import { personPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { newTrainingPath, trainingPath } from './paths.ts'
import { contents, forms } from './training.ts'
import type { RecordedTraining } from './trainings.query.ts'

type Typed = Record<string, string | undefined>
type AddProps = { frame: Frame; person: Person; typed: Typed; refused?: readonly string[] }

/** A training to record. */
export function addTrainingPage({ frame, person, typed, refused }: AddProps): string {
  const { language } = frame
  const { add, one } = words(language).records
  return page({
    frame,
    title: add.title(person.name),
    section: 'people',
    children: (
      <form method="post" action={newTrainingPath(person.id)}>
        <Refused language={language} reasons={refused} />
        {/* Sent twice, it is one training. */}
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <Fields language={language} typed={typed} />
        <p class="actions">
          <Button kind="main">{add.save}</Button>
          <Button href={personPath(person.id)}>{one.back}</Button>
        </p>
      </form>
    ),
  })
}

function Fields({ language, typed }: { language: Frame['language']; typed: Typed }): JSX.Element {
  const { records, schemes } = words(language)
  const { fields } = records
  const field = (name: 'programme' | 'began' | 'ended' | 'theory' | 'practice' | 'paper' | 'organiser') => ({
    language,
    name,
    label: fields[name],
    value: typed[name] ?? '',
  })
  return (
    <>
      <Field {...field('programme')} required />
      <Contents language={language} typed={typed} />
      <Select
        language={language}
        name="form"
        label={fields.form}
        required
        value={typed.form ?? 'in_person'}
        options={forms.map((form) => ({ value: form, label: schemes.forms[form] }))}
      />
      <Field {...field('began')} type="date" />
      <Field {...field('ended')} type="date" hint={fields.endedHint} required />
      <Field {...field('theory')} inputmode="decimal" />
      <Field {...field('practice')} inputmode="decimal" />
      <Select
        language={language}
        name="passed"
        label={fields.passed}
        required
        value={typed.passed ?? '1'}
        options={[
          { value: '1', label: records.passed },
          { value: '0', label: records.failed },
        ]}
      />
      <Field {...field('paper')} />
      <Field {...field('organiser')} />
    </>
  )
}

function Contents({ language, typed }: { language: Frame['language']; typed: Typed }): JSX.Element {
  const { records, schemes } = words(language)
  return (
    <fieldset class="field" aria-describedby="contents-hint">
      <legend>{records.fields.contents}</legend>
      <p class="hint" id="contents-hint">
        {records.fields.contentsHint}
      </p>
      {contents.map((kind) => (
        <label key={kind} class="choice">
          <input type="checkbox" name={kind} value="1" checked={typed[kind] === '1'} />
          {schemes.contents[kind]}
        </label>
      ))}
    </fieldset>
  )
}

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
