import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { correctPath, personPath } from './paths.ts'
import type { Person } from './person.query.ts'
import { PersonFields, Phone } from './person-fields.view.tsx'
import type { Typed } from './post-fields.view.tsx'

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
