import type { FoundUnit } from '#organization/find-units.query.ts'
import { addDays } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { newPostPath, personPath, postPath } from './paths.ts'
import type { Person } from './person.query.ts'
import { PostFields, type Typed } from './post-fields.view.tsx'
import type { PostHeld } from './posts-held.query.ts'
import { titleText } from './title-words.ts'

type AddProps = {
  frame: Frame
  person: Person
  typed: Typed
  choices?: readonly FoundUnit[]
  refused?: readonly string[]
}

export function addPostPage({ frame, person, typed, choices, refused }: AddProps): string {
  const { language } = frame
  const { forms, person: say } = words(language).people.pages
  return page({
    frame,
    title: forms.postTitle(person.name),
    section: 'people',
    children: (
      <form method="post" action={newPostPath(person.id)}>
        <Refused language={language} reasons={refused} />
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <PostFields language={language} typed={typed} choices={choices} />
        <p class="actions">
          <Button kind="main">{forms.save}</Button>
          <Button href={personPath(person.id)}>{say.back}</Button>
        </p>
      </form>
    ),
  })
}

type PostProps = { frame: Frame; person: Person; post: PostHeld; refused?: readonly string[] }

/** One post, and the two things that may be said of it afterwards: it ended, or it never was. */
export function postPage({ frame, person, post, refused }: PostProps): string {
  const { language, today } = frame
  const { forms, fields, until, person: say } = words(language).people.pages
  const last = post.until === null ? null : addDays(post.until, -1)
  const path = postPath(person.id, post.posting)
  return page({
    frame,
    title: forms.onePost(titleText(language, post.title), post.unit),
    lead: `${person.name} · ${dayText(post.from)} – ${until(last)}`,
    section: 'people',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Section id="end" title={forms.endTitle} note={forms.endText}>
          <form method="post" action={`${path}/ket-thuc`}>
            <Field
              language={language}
              name="lastDay"
              type="date"
              label={fields.lastDay}
              value={last ?? today}
              required
            />
            <p class="actions">
              <Button kind="main">{forms.end}</Button>
            </p>
          </form>
        </Section>
        <Section id="void" title={forms.voidTitle} note={forms.voidText}>
          <form method="post" action={`${path}/huy`} class="actions">
            <Button kind="danger">{forms.voidPost}</Button>
          </form>
        </Section>
        <p class="actions">
          <Button href={personPath(person.id)}>{say.back}</Button>
        </p>
      </>
    ),
  })
}
