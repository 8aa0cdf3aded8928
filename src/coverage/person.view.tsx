import type { JSX } from 'preact'
import { ethnicGroupName } from '#people/ethnic-group.ts'
import { correctPath, newPostPath, revealPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import { titleText } from '#people/title-words.ts'
import type { Day } from '#platform/pure/day.ts'
import { newTrainingPath } from '#records/paths.ts'
import type { RecordedTraining } from '#records/trainings.query.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Field } from '#web/ui/field.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Explanation } from './explain.query.ts'
import { PersonMeasures } from './person-measures.view.tsx'
import { PersonPosts } from './person-posts.view.tsx'
import { PersonTrainings } from './person-trainings.view.tsx'

export type PersonProps = {
  frame: Frame
  person: Person
  trainings: readonly RecordedTraining[]
  /** What each measure says of her on the day. */
  said: readonly Explanation[]
}

/** One person: her posts of the day, whether she is covered and why, and her training book. */
export function personPage(props: PersonProps): string {
  const { frame, person } = props
  return page({
    frame,
    title: person.name,
    lead: postsToday(frame, person),
    section: 'people',
    ...(person.editable && { actions: <Actions {...props} /> }),
    children: (
      <>
        <PersonMeasures {...props} />
        <PersonPosts {...props} />
        <PersonTrainings {...props} />
        <Details {...props} />
      </>
    ),
  })
}

/** The birth as far as it is known: a year, or a day. */
export function birthShown(birth: string | null): string {
  if (birth === null) return nothing
  return birth.length === 10 ? dayText(birth as Day) : birth.split('-').reverse().join('/')
}

function postsToday({ language, day }: Frame, { posts }: Person): string {
  const held = posts.filter(({ from, until }) => from <= day && (until === null || day < until))
  if (held.length === 0) return words(language).people.pages.person.noPostOn(day)
  return held.map(({ title, unit }) => `${titleText(language, title)}, ${unit}`).join('; ')
}

function Actions({ frame: { language }, person }: PersonProps): JSX.Element {
  const say = words(language).people.pages.person
  return (
    <>
      <Button kind="main" href={newTrainingPath(person.id)}>
        {say.record}
      </Button>
      <Button href={newPostPath(person.id)}>{say.addPost}</Button>
      <Button href={correctPath(person.id)}>{say.correct}</Button>
    </>
  )
}

function Details({ frame: { language }, person }: PersonProps): JSX.Element {
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
