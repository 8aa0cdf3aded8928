import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import { personPath } from './paths.ts'
import type { Person } from './person.query.ts'
import type { Revealed } from './reveal-person.command.ts'

/** The numbers of a person in full, on this page only. */
export function revealedPage({
  frame,
  person,
  revealed,
}: {
  frame: Frame
  person: Person
  revealed: Revealed
}): string {
  const { person: say, fields } = words(frame.language).people.pages
  return page({
    frame,
    title: person.name,
    section: 'people',
    children: (
      <>
        <Notice language={frame.language} kind="info" live>
          {say.revealed}
        </Notice>
        <Facts
          facts={[
            { term: fields.nationalId, value: revealed.nationalIds.join(', ') || nothing },
            { term: fields.phone, value: revealed.phone ?? nothing },
          ]}
        />
        <p class="actions">
          <Button href={personPath(person.id)}>{say.back}</Button>
        </p>
      </>
    ),
  })
}
