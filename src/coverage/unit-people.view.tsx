import type { JSX } from 'preact'
import { personPath } from '#people/paths.ts'
import type { PostShown } from '#people/posts-on.query.ts'
import { titleText } from '#people/title-words.ts'
import type { UnitPeople } from '#people/unit-people.query.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { there } from './unit-title.ts'

/** Who holds a post in the unit itself. */
export function UnitPeopleTable({ frame, people }: { frame: Frame; people: UnitPeople }): JSX.Element {
  const { people: say, columns } = words(frame.language).coverage.pages
  return (
    <Section id="people" title={say.title}>
      <DataTable
        language={frame.language}
        caption={say.title}
        captionHidden
        address={frame.address}
        rows={people.people}
        empty={<p class="muted">{say.none}</p>}
        columns={[
          {
            key: 'name',
            heading: columns.name,
            cell: ({ id, name }) => <a href={there(frame, personPath(id))}>{name}</a>,
          },
          { key: 'born', heading: columns.born, cell: ({ birth }) => birth?.slice(0, 4) ?? nothing },
          {
            key: 'posts',
            heading: columns.posts,
            cell: ({ posts }) => posts.map((post) => postWords(frame, post)).join('; '),
          },
        ]}
      />
    </Section>
  )
}

function postWords({ language }: Frame, { title, unit }: PostShown): string {
  return `${titleText(language, title)}, ${unit}`
}
