import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, Select } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import { ethnicGroups } from './ethnic-group.ts'
import { correctPath, newPersonPath, personPath } from './paths.ts'
import type { Person } from './person.query.ts'
import { PostFields, type Typed } from './post-fields.view.tsx'

type AddProps = {
  frame: Frame
  typed: Typed
  choices?: readonly FoundUnit[]
  refused?: readonly string[]
}

/** Somebody new, with her first post. */
export function addPersonPage({ frame, typed, choices, refused }: AddProps): string {
  const { language } = frame
  const { forms, fields } = words(language).people.pages
  return page({
    frame,
    title: forms.addTitle,
    lead: forms.addLead,
    section: 'people',
    children: (
      <form method="post" action={newPersonPath}>
        <Refused language={language} reasons={refused} />
        {/* Sent twice, it is one person. */}
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <Section id="person" title={forms.addPerson}>
          <PersonFields language={language} typed={typed} />
          <Field language={language} name="code" label={fields.code} value={typed.code ?? ''} />
          <Field
            language={language}
            name="nationalId"
            label={fields.nationalId}
            value={typed.nationalId ?? ''}
            inputmode="numeric"
            autocomplete="off"
          />
          <Phone language={language} typed={typed} />
        </Section>
        <Section id="post" title={forms.addPost}>
          <PostFields language={language} typed={typed} choices={choices} />
        </Section>
        <p class="actions">
          <Button kind="main">{forms.save}</Button>
        </p>
      </form>
    ),
  })
}

type CorrectProps = { frame: Frame; person: Person; typed?: Typed; refused?: readonly string[] }

/** What is said of somebody, to correct. */
export function correctPersonPage({ frame, person, typed, refused }: CorrectProps): string {
  const { language } = frame
  const { forms, fields, person: say } = words(language).people.pages
  const { name, birth, sex, ethnicGroup } = person
  const known = typed ?? {
    name,
    birth: birth ?? undefined,
    sex: sex ?? undefined,
    ethnicGroup: ethnicGroup ?? undefined,
  }
  return page({
    frame,
    title: forms.correctTitle(name),
    lead: forms.correctLead,
    section: 'people',
    children: (
      <form method="post" action={correctPath(person.id)}>
        <Refused language={language} reasons={refused} />
        <PersonFields language={language} typed={known} />
        <Phone language={language} typed={known} hint={forms.phoneHint} />
        {person.phone !== null && (
          <Choices
            language={language}
            name="dropPhone"
            label={`${fields.phone}: ${person.phone}`}
            several
            values={[]}
            options={[{ value: '1', label: forms.dropPhone }]}
          />
        )}
        <p class="actions">
          <Button kind="main">{forms.save}</Button>
          <Button href={personPath(person.id)}>{say.back}</Button>
        </p>
      </form>
    ),
  })
}

function PersonFields({ language, typed }: { language: Language; typed: Typed }): JSX.Element {
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

function Phone({ language, typed, hint }: { language: Language; typed: Typed; hint?: string }): JSX.Element {
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
