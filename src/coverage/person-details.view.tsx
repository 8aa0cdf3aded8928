import type { JSX } from 'preact'
import { ethnicGroupName } from '#people/ethnic-group.ts'
import { revealPath } from '#people/paths.ts'
import type { Day } from '#platform/pure/day.ts'
import { dayText, nothing } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Field } from '#web/ui/field.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { PersonProps } from './person.view.tsx'

/** What is said of her; her numbers masked, with the way to see them. */
export function PersonDetails({ frame: { language }, person }: PersonProps): JSX.Element {
  const { fields, sexes, person: say } = words(language).people.pages
  const { birth, sex, ethnicGroup, phone, codes, nationalIds } = person
  const hidden = phone !== null || nationalIds.length > 0
  return (
    <Section id="details" title={say.facts}>
      <Facts
        facts={[
          { term: fields.birth, value: birthShown(birth) },
          { term: fields.sex, value: sex === null ? nothing : sexes[sex] },
          { term: fields.ethnicGroup, value: ethnicGroup === null ? nothing : ethnicGroupName(ethnicGroup) },
          { term: fields.code, value: codes.join(', ') || nothing },
          { term: fields.nationalId, value: nationalIds.join(', ') || nothing },
          { term: fields.phone, value: phone ?? nothing },
        ]}
      />
      {person.editable && hidden && (
        <details class="reveal">
          <summary>{say.reveal}</summary>
          <form method="post" action={revealPath(person.id)}>
            <Field
              language={language}
              name="reason"
              label={say.revealReason}
              hint={say.revealHint}
              required
            />
            <p class="actions">
              <Button>{say.reveal}</Button>
            </p>
          </form>
        </details>
      )}
    </Section>
  )
}

/** The birth as far as it is known: a year, or a day. */
function birthShown(birth: string | null): string {
  if (birth === null) return nothing
  return birth.length === 10 ? dayText(birth as Day) : birth.split('-').reverse().join('/')
}
