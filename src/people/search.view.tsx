import type { JSX } from 'preact'
import type { FoundUnits } from '#organization/find-units.query.ts'
import { unitPath } from '#organization/paths.ts'
import { soleUnit } from '#organization/sole-unit.ts'
import { unitLine } from '#organization/unit-choice.tsx'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { FoundPeople } from './find-people.query.ts'
import { postsText } from './list.view.tsx'
import { personPath } from './paths.ts'

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
      <ul class="found">
        {people.map((one) => (
          <li key={one.id}>
            <a href={onDay(personPath(one.id), frame.day, frame.today)}>{one.name}</a>
            {one.birth && <span class="muted"> · {one.birth.slice(0, 4)}</span>}
            <p class="muted">{postsText(frame.language, one) || say.noPost}</p>
          </li>
        ))}
      </ul>
      {more && <p class="muted">{say.more}</p>}
    </Section>
  )
}

function Units({ frame, units: { units, more } }: SearchProps): JSX.Element | null {
  const { search: say } = words(frame.language).people.pages
  if (units.length === 0) return null
  return (
    <Section id="units" title={say.units}>
      <ul class="found">
        {units.map((unit) => (
          <li key={unit.id}>
            <a href={onDay(unitPath(unit.id), frame.day, frame.today)}>{unit.name}</a>
            <p class="muted">{unitLine(unit)}</p>
          </li>
        ))}
      </ul>
      {more && <p class="muted">{say.more}</p>}
    </Section>
  )
}
