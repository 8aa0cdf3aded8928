import type { JSX } from 'preact'
import { areasPath } from '#organization/area-paths.ts'
import { unitPath } from '#organization/paths.ts'
import { stepWords, unitsOf } from '#organization/step-words.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import type { UnitStep } from '#organization/unit-history.ts'
import type { UnitPeople } from '#people/unit-people.query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { HistoryList } from '#web/ui/history-list.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { type ChildRow, sorted } from './child-rows.ts'
import type { Coverage } from './coverage.query.ts'
import { MeasureChoice } from './measure-choice.tsx'
import { goalOn } from './standing.ts'
import { Targets } from './targets.view.tsx'
import { UnitPeopleTable } from './unit-people.view.tsx'
import { crumbs, there, unitTitle } from './unit-title.ts'
import { UnitsTable } from './units-table.view.tsx'

export type UnitPageProps = {
  frame: Frame
  scheme: KnownScheme
  unit: UnitShown
  measure: Measure
  reading: Coverage
  rows: readonly ChildRow[]
  people: UnitPeople
  history: readonly UnitStep[]
  sort?: string | undefined
}

/** A unit on a day: its targets, the units under it, its people, what became of it. */
export function unitPage(props: UnitPageProps): string {
  const { frame, scheme, unit, reading, rows, people, history } = props
  const say = words(frame.language).coverage.pages
  return page({
    frame,
    title: unitTitle(frame, unit),
    lead: say.lead(scheme.name, frame.day),
    path: crumbs(frame, unit.path),
    section: 'units',
    // Whoever reads a unit on a day reads of which kinds its area was.
    actions: (
      <Button href={there(frame, areasPath(unit.id))}>{words(frame.language).planning.areas.open}</Button>
    ),
    children: (
      <>
        <Targets frame={frame} scheme={scheme} reading={reading} />
        {(rows.length > 0 || unit.level !== 'branch') && <Children {...props} />}
        <UnitPeopleTable frame={frame} people={people} />
        <Section id="history" title={say.history.title}>
          <HistoryList language={frame.language} acts={history.map((step) => actOf(frame, step))} />
        </Section>
      </>
    ),
  })
}

/** A unit that does not stand on the day: said so, with the nearest day on which it did and what became of it. */
export function otherTimePage({
  frame,
  unit,
  history,
}: Pick<UnitPageProps, 'frame' | 'unit' | 'history'>): string {
  const say = words(frame.language).coverage.pages
  const name = unitTitle(frame, unit)
  return page({
    frame,
    title: say.otherTime.title(name),
    section: 'units',
    children: (
      <>
        <p>{say.otherTime.text(name, frame.day, unit.on)}</p>
        <p class="actions">
          <Button kind="main" href={onDay(unitPath(unit.id), unit.on, frame.today)}>
            {say.otherTime.open(unit.on)}
          </Button>
        </p>
        <Section id="history" title={say.history.title}>
          <HistoryList language={frame.language} acts={history.map((step) => actOf(frame, step))} />
        </Section>
      </>
    ),
  })
}

function Children({ frame, scheme, measure, rows, sort }: UnitPageProps): JSX.Element {
  const say = words(frame.language).coverage.pages.children
  const goal = goalOn(scheme.targets, measure.key, frame.day)
  const caption = say.caption(measure.key, frame.day)
  const waiting = rows.some(({ unit }) => unit.unconfirmed)
  return (
    <Section id="children" title={say.title} {...(waiting && { note: say.unconfirmedNote })}>
      {rows.length === 0 ? (
        <Empty title={say.none} />
      ) : (
        <>
          <MeasureChoice frame={frame} measures={scheme.measures} chosen={measure} />
          <UnitsTable
            frame={frame}
            caption={caption}
            rows={sorted(rows, sort, frame.language)}
            measure={measure.key}
            goal={goal}
            sort={sort}
          />
        </>
      )}
    </Section>
  )
}

function actOf(frame: Frame, step: UnitStep) {
  const { act, day, basis } = step
  // A link to what was or came goes to a day on which it stood.
  const links = unitsOf(step).map(({ id, name, on }) => ({
    label: name,
    href: onDay(unitPath(id), on, frame.today),
  }))
  return { id: act, day, text: stepWords(frame.language, step), links, ...(basis !== null && { basis }) }
}
