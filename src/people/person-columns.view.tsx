import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import type { Column } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import { personPath } from './paths.ts'
import { titleText } from './title-words.ts'
import type { UnitPerson } from './unit-people.query.ts'

/** A person in a list: with what she holds on the day, and under what. */
export function personColumns(frame: Frame): Column<UnitPerson>[] {
  const { language, day, today } = frame
  const { list: say } = words(language).people.pages
  return [
    {
      key: 'name',
      heading: say.name,
      cell: ({ id, name }) => <a href={onDay(personPath(id), day, today)}>{name}</a>,
    },
    { key: 'born', heading: say.born, cell: ({ birth }) => birth?.slice(0, 4) ?? nothing },
    { key: 'posts', heading: say.posts, cell: (row) => postsText(language, row) },
    {
      key: 'above',
      heading: say.above,
      cell: ({ posts }) => [...new Set(posts.map((post) => post.above.join(', ')))].join('; ') || nothing,
    },
  ]
}

/** The posts of the day in one line. */
export function postsText(language: Frame['language'], { posts }: Pick<UnitPerson, 'posts'>): string {
  return posts.map(({ title, unit }) => `${titleText(language, title)}, ${unit}`).join('; ')
}
