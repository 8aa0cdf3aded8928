import type { JSX } from 'preact'
import { unitPath } from '#organization/paths.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import { country } from '#organization/unit.ts'
import type { Scope } from '#platform/actor.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import { newPersonPath, peopleFilePath, peoplePath } from './paths.ts'
import { personColumns } from './person-columns.view.tsx'
import type { UnitPeople } from './unit-people.query.ts'

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
