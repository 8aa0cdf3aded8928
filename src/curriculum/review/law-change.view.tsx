import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { editionPath, lawChangePath } from '../paths.ts'
import type { EditionNamed } from './retirement.query.ts'

type Recorded = { law: string; day: Day; due: readonly EditionNamed[] }
type Props = {
  frame: Frame
  /** What was just recorded, and what is due by it. */
  recorded?: Recorded
  typed?: Readonly<Record<string, string | undefined>>
  refused?: readonly string[]
}

/** A law changed: by its number, from when and in what. */
export function lawChangePage({ frame, recorded, typed = {}, refused }: Props): string {
  const { language, today } = frame
  const { lawChange: say, list, form } = words(language).curriculum
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    path: [{ name: list.title, href: sections.programmes }, { name: say.title }],
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {recorded && <Due language={language} {...recorded} />}
        <form method="post" action={lawChangePath}>
          <input type="hidden" name="id" value={newId()} />
          <Field
            language={language}
            name="law"
            label={say.law}
            hint={say.lawHint}
            value={typed.law ?? ''}
            required
          />
          <Field
            language={language}
            name="day"
            type="date"
            label={say.day}
            value={typed.day ?? today}
            required
          />
          <Field language={language} name="what" label={say.what} value={typed.what ?? ''} required />
          <p class="actions">
            <Button kind="main">{say.record}</Button>
            <Button href={sections.programmes}>{form.back}</Button>
          </p>
        </form>
      </>
    ),
  })
}

function Due({ language, law, day, due }: Recorded & { language: Frame['language'] }): JSX.Element {
  const { lawChange: say, editions } = words(language).curriculum
  return (
    <Notice language={language} kind="done" title={say.recorded(law, day)} live>
      {due.length === 0 ? say.none : say.due(due.length)}
      {due.length > 0 && (
        <ul>
          {due.map(({ id, title, number }) => (
            <li key={id}>
              <a href={editionPath(id)}>
                {title}, {editions.nth(number).toLowerCase()}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
