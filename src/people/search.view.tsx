import type { JSX } from 'preact'
import type { FoundUnits } from '#organization/find-units.query.ts'
import { unitPath } from '#organization/paths.ts'
import { soleUnit } from '#organization/sole-unit.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { FoundPeople } from './find-people.query.ts'
import { personColumns } from './person-columns.view.tsx'

export type SearchProps = { frame: Frame; text: string; people: FoundPeople; units: FoundUnits }

/** What a text may mean: people, and units of the day. A unit that is called just so comes before people. */
export function searchPage(props: SearchProps): string {
  const { frame, text, people, units } = props
  const { search: say } = words(frame.language).people.pages
  const nobody = people.people.length === 0 && units.units.length === 0
  const unitsFirst = people.people.length === 0 || soleUnit(units.units, text) !== undefined
  const parts = [<People key="people" {...props} />, <Units key="units" {...props} />]
  return page({
    frame,
    title: text === '' ? say.title : say.of(text),
    lead: say.lead(frame.day),
    children:
      text === '' ? (
        <Empty title={say.title}>{say.empty}</Empty>
      ) : nobody ? (
        <Empty title={say.none(text)}>{say.noneText}</Empty>
      ) : unitsFirst ? (
        parts.toReversed()
      ) : (
        parts
      ),
  })
}

function People({ frame, people: { people, more } }: SearchProps): JSX.Element | null {
  const { search: say } = words(frame.language).people.pages
  if (people.length === 0) return null
  return (
    <Section id="people" title={say.people}>
      <DataTable
        language={frame.language}
        caption={say.people}
        captionHidden
        address={frame.address}
        rows={people}
        columns={personColumns(frame)}
      />
      {more && <p class="muted">{say.more}</p>}
    </Section>
  )
}

function Units({ frame, units: { units, more } }: SearchProps): JSX.Element | null {
  const { search: say, list } = words(frame.language).people.pages
  if (units.length === 0) return null
  return (
    <Section id="units" title={say.units}>
      <DataTable
        language={frame.language}
        caption={say.units}
        captionHidden
        address={frame.address}
        rows={units}
        columns={[
          {
            key: 'name',
            heading: list.unit,
            cell: ({ id, name }) => <a href={onDay(unitPath(id), frame.day, frame.today)}>{name}</a>,
          },
          { key: 'code', heading: say.code, cell: ({ code }) => code ?? nothing },
          { key: 'above', heading: list.above, cell: ({ above }) => above.join(', ') || nothing },
        ]}
      />
      {more && <p class="muted">{say.more}</p>}
    </Section>
  )
}
