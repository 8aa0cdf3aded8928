import type { JSX } from 'preact'
import { correctPath, newPostPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import { titleText } from '#people/title-words.ts'
import { newTrainingPath } from '#records/paths.ts'
import type { RecordedTraining } from '#records/trainings.query.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'
import type { Explanation } from './explanation.ts'
import { PersonDetails } from './person-details.view.tsx'
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
        <PersonDetails {...props} />
      </>
    ),
  })
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
