import type { FoundUnit } from '#organization/find-units.query.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { newPersonPath } from './paths.ts'
import { PersonFields, Phone } from './person-fields.view.tsx'
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
