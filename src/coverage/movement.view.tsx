import type { JSX } from 'preact'
import type { UnitShown } from '#organization/unit.query.ts'
import { personPath } from '#people/paths.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Counts } from '#web/ui/counts.tsx'
import { Field } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { MovedPerson } from './movement.query.ts'
import { type Movement, movements } from './movements.ts'
import { measureName } from './standing.ts'
import { crumbs, there, unitTitle } from './unit-title.ts'

export type MovementProps = {
  frame: Frame
  unit: UnitShown
  measure: Measure
  from: string
  moved: readonly MovedPerson[]
  /** There were more than are shown. */
  cut: boolean
}

/** Why a rate moved between two days: who entered and left, who changed sides. */
export function movementPage({ frame, unit, measure, from, moved, cut }: MovementProps): string {
  const { language } = frame
  const { movement: say, show } = words(language).coverage.pages
  const byKind = Map.groupBy(moved, (one) => one.movement)
  return page({
    frame,
    title: say.title(measure.key),
    heading: `${say.title(measure.key)} · ${measureName(language, measure)}`,
    lead: `${unitTitle(frame, unit)} · ${say.lead(from, frame.day)}`,
    path: crumbs(frame, unit.path),
    section: 'targets',
    children: (
      <>
        <Filters address={frame.address} names={['from']} button={show}>
          <Field language={language} name="from" type="date" label={say.from} value={from} required />
        </Filters>
        <Counts
          language={language}
          counts={movements.map((kind) => ({
            value: byKind.get(kind)?.length ?? 0,
            label: say.kinds[kind],
            href: `#${kind}`,
          }))}
        />
        {cut && <p class="muted">{say.more}</p>}
        {movements.map((kind) => (
          <Moved key={kind} frame={frame} kind={kind} persons={byKind.get(kind) ?? []} />
        ))}
      </>
    ),
  })
}

type MovedProps = { frame: Frame; kind: Movement; persons: readonly MovedPerson[] }

function Moved({ frame, kind, persons }: MovedProps): JSX.Element {
  const say = words(frame.language).coverage.pages.movement
  return (
    <Section id={kind} title={say.kinds[kind]}>
      {persons.length === 0 ? (
        <p class="muted">{say.none}</p>
      ) : (
        <ul>
          {persons.map(({ id, name }) => (
            <li key={id}>
              <a href={there(frame, personPath(id))}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
