import type { JSX } from 'preact'
import type { UnitShown } from '#organization/unit.query.ts'
import { personPath } from '#people/paths.ts'
import { titleText } from '#people/title-words.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Rate } from '#web/ui/rate.tsx'
import { words } from '#web/words.ts'
import { listFilePath, listPath, movementPath } from './paths.ts'
import type { ListedPerson, PersonList } from './persons.query.ts'
import { rate } from './rate.ts'
import { countOf, type Side, sidesInOrder } from './sides.ts'
import { measureName } from './standing.ts'
import { crumbs, there, unitTitle } from './unit-title.ts'

export type ListProps = {
  frame: Frame
  unit: UnitShown
  measure: Measure
  side: Side
  list: PersonList
  /** How many stood on the pages before. */
  before: number
}

/** The persons behind one side of a fraction. */
export function listPage(props: ListProps): string {
  const { frame, unit, measure, side, list } = props
  const { language } = frame
  const say = words(language).coverage.pages.list
  const { population, covered } = list
  return page({
    frame,
    title: say.title(say.sides[side], measure.key),
    heading: `${say.sides[side]} · ${measureName(language, measure)}`,
    lead: (
      <>
        {unitTitle(frame, unit)} ·{' '}
        <Rate
          language={language}
          rate={rate({ population, covered })}
          covered={covered}
          population={population}
        />
      </>
    ),
    path: crumbs(frame, unit.path),
    section: 'targets',
    actions: (
      <>
        <Button href={there(frame, movementPath(measure.key, { unit: unit.id }))}>{say.movement}</Button>
        <Button href={there(frame, listFilePath(measure.key, { unit: unit.id, side }))}>{say.csv}</Button>
      </>
    ),
    children: <List {...props} />,
  })
}

function List(props: ListProps): JSX.Element {
  const { frame, side, list } = props
  const say = words(frame.language).coverage.pages.list
  return (
    <>
      <Filters
        address={frame.address}
        names={['side', 'after', 'nth']}
        button={words(frame.language).coverage.pages.show}
      >
        <Select
          language={frame.language}
          name="side"
          label={say.side}
          required
          value={side}
          options={sidesInOrder.map((one) => ({
            value: one,
            label: `${say.sides[one]} · ${say.count(countOf(list, one))}`,
          }))}
        />
      </Filters>
      <DataTable
        language={frame.language}
        caption={say.caption(frame.day)}
        address={frame.address}
        rows={list.persons}
        columns={columnsOf(frame)}
        empty={<p>{say.none[side]}</p>}
      />
      <Pages {...props} />
    </>
  )
}

function columnsOf(frame: Frame) {
  const { language } = frame
  const { columns, list } = words(language).coverage.pages
  return [
    {
      key: 'name',
      heading: columns.name,
      cell: ({ id, name }: ListedPerson) => <a href={there(frame, personPath(id))}>{name}</a>,
    },
    { key: 'born', heading: columns.born, cell: ({ birth }: ListedPerson) => birth?.slice(0, 4) ?? nothing },
    { key: 'posts', heading: columns.posts, cell: (row: ListedPerson) => postsText(language, row) },
    {
      key: 'side',
      heading: columns.side,
      cell: ({ covered }: ListedPerson) => (covered ? list.covered : list.missing),
    },
  ]
}

/** The posts of the day in one line. */
export function postsText(language: Frame['language'], { posts }: ListedPerson): string {
  return posts
    .map(({ title, unit, above }) => [titleText(language, title), unit, ...above].join(', '))
    .join('; ')
}

function Pages({ frame, unit, measure, side, list, before }: ListProps): JSX.Element | null {
  const total = countOf(list, side)
  if (list.persons.length === 0 || list.persons.length === total) return null
  const to = before + list.persons.length
  const at = { unit: unit.id, side }
  return (
    <Pager
      language={frame.language}
      from={before + 1}
      to={to}
      total={total}
      {...(before > 0 && { previous: there(frame, listPath(measure.key, at)) })}
      {...(list.next !== null && {
        next: there(frame, listPath(measure.key, { ...at, after: list.next, nth: to })),
      })}
    />
  )
}
