import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import { unitPath } from '#organization/paths.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import { country } from '#organization/unit.ts'
import { unitLine } from '#organization/unit-choice.tsx'
import type { Scope } from '#platform/actor.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import { newPersonPath, peopleFilePath, peoplePath, personPath } from './paths.ts'
import { titleText } from './title-words.ts'
import type { UnitPeople, UnitPerson } from './unit-people.query.ts'

export type ListProps = {
  frame: Frame
  unit: UnitShown
  below: boolean
  list: UnitPeople
  /** How many stood on the pages before. */
  before: number
  /** Where the reader may add people. */
  mayAdd: Scope
}

/** Who holds a post in a unit, and below it, on the day. */
export function listPage(props: ListProps): string {
  const { frame, unit, below, list, mayAdd } = props
  const { list: say } = words(frame.language).people.pages
  const here = (path: string) => onDay(path, frame.day, frame.today)
  const adds = mayAdd.everywhere || mayAdd.units.length > 0
  return page({
    frame,
    title: say.title,
    lead: say.lead(nameOf(frame, unit), frame.day),
    path: unit.path.map((one) => ({ name: nameOf(frame, one), href: here(unitPath(one.id)) })),
    section: 'people',
    actions: (
      <>
        {adds && <Button href={newPersonPath}>{say.add}</Button>}
        {list.people.length > 0 && (
          <Button href={here(peopleFilePath({ unit: unit.id, below }))}>{say.csv}</Button>
        )}
      </>
    ),
    children: (
      <>
        <Narrow {...props} />
        <DataTable
          language={frame.language}
          caption={say.caption(frame.day)}
          address={frame.address}
          rows={list.people}
          columns={personColumns(frame)}
          empty={
            <Empty title={say.none} {...(adds && { action: { label: say.enter, href: sections.entry } })}>
              {say.noneText}
            </Empty>
          }
        />
        <Pages {...props} />
      </>
    ),
  })
}

/** Which unit is meant. */
export function chooseUnitPage({
  frame,
  asked,
  choices,
}: {
  frame: Frame
  asked: string | undefined
  choices: readonly (Pick<FoundUnit, 'id' | 'name'> & Partial<FoundUnit>)[]
}): string {
  const { list: say } = words(frame.language).people.pages
  return page({
    frame,
    title: say.title,
    section: 'people',
    children: (
      <>
        <p>{choices.length > 0 ? say.choose : say.noUnit(asked ?? '')}</p>
        <ul>
          {choices.map(({ id, name, code = null, above = [] }) => (
            <li key={id}>
              <a href={onDay(peoplePath({ unit: id }), frame.day, frame.today)}>
                {unitLine({ name, code, above } as FoundUnit)}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** The posts of the day in one line. */
export function postsText(language: Frame['language'], { posts }: Pick<UnitPerson, 'posts'>): string {
  return posts.map(({ title, unit }) => `${titleText(language, title)}, ${unit}`).join('; ')
}

function nameOf(frame: Frame, { id, name }: { id: string; name: string }): string {
  return id === country ? words(frame.language).coverage.pages.country : name
}

function Narrow({ frame, unit, below }: ListProps): JSX.Element {
  const { language } = frame
  const { list: say } = words(language).people.pages
  return (
    <Filters address={frame.address} names={['unit', 'below', 'after', 'nth']} button={say.show}>
      <Field
        language={language}
        name="unit"
        type="search"
        label={say.unit}
        value={unit.id === country ? '' : (unit.code ?? unit.name)}
        autocomplete="off"
      />
      <Select
        language={language}
        name="below"
        label={say.below}
        required
        value={below ? '1' : '0'}
        options={[
          { value: '1', label: say.all },
          { value: '0', label: say.itself },
        ]}
      />
    </Filters>
  )
}

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

function Pages({ frame, unit, below, list, before }: ListProps): JSX.Element | null {
  const { list: say } = words(frame.language).people.pages
  if (list.next === null && before === 0) return null
  const here = (path: string) => onDay(path, frame.day, frame.today)
  const to = before + list.people.length
  const next = list.next ?? undefined
  return (
    <nav class="pager" aria-label={words(frame.language).web.pager.label}>
      <span>
        {before + 1}–{to}
      </span>
      {before > 0 && <Button href={here(peoplePath({ unit: unit.id, below }))}>‹ {say.first}</Button>}
      {next !== undefined && (
        <Button href={here(peoplePath({ unit: unit.id, below, after: next, nth: to }))}>{say.next} ›</Button>
      )}
    </nav>
  )
}
