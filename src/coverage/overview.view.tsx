import type { JSX } from 'preact'
import { unitPath } from '#organization/paths.ts'
import type { Reform } from '#organization/reforms.query.ts'
import { country, type Unit } from '#organization/unit.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { tileLayoutOn } from '#web/pictures/tile-layout.ts'
import { TileMap } from '#web/pictures/tile-map.tsx'
import { Split } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { Attention } from './attention.view.tsx'
import { type ChildRow, sorted } from './child-rows.ts'
import type { Coverage } from './coverage.query.ts'
import type { Curve } from './curve.query.ts'
import { MeasureChoice } from './measure-choice.tsx'
import { type Goal, goalOn } from './standing.ts'
import { Targets } from './targets.view.tsx'
import { crumbs, there, unitTitle } from './unit-title.ts'
import { UnitsTable } from './units-table.view.tsx'
import { Way } from './way.view.tsx'

export type OverviewProps = {
  frame: Frame
  scheme: KnownScheme
  /** The topmost unit that the reader sees. */
  unit: Unit
  measure: Measure
  reading: Coverage
  rows: readonly ChildRow[]
  curves: readonly Curve[]
  reforms: readonly Reform[]
  sort?: string | undefined
}

/** Where she stands, what is worst and what to do about it, without a click. */
export function overviewPage(props: OverviewProps): string {
  const { frame, scheme, unit, measure, reading, rows, curves, reforms } = props
  const say = words(frame.language).coverage.pages
  const goal = goalOn(scheme.targets, measure.key, frame.day)
  return page({
    frame,
    title: unitTitle(frame, unit),
    lead: say.lead(scheme.name, frame.day),
    path: crumbs(frame, [unit]),
    section: 'overview',
    children: (
      <>
        <Split
          first={<Targets frame={frame} scheme={scheme} reading={reading} />}
          picture={<Picture {...props} goal={goal} />}
          second={<Attention frame={frame} rows={rows} measure={measure} goal={goal} />}
        />
        {scheme.firstDay < frame.day && (
          <Way frame={frame} scheme={scheme} first={measure} curves={curves} reforms={reforms} />
        )}
      </>
    ),
  })
}

/** The country is a map with its table folded beneath; any smaller unit is its table. */
function Picture(props: OverviewProps & { goal: Goal | undefined }): JSX.Element {
  const { frame, scheme, unit, measure, rows, goal, sort } = props
  const say = words(frame.language).coverage.pages
  const table = (
    <UnitsTable
      frame={frame}
      caption={say.map.title(measure.key, frame.day)}
      rows={sorted(rows, sort, frame.language)}
      measure={measure.key}
      goal={goal}
      sort={sort}
      show={['unit', 'rate', 'fraction', 'distance']}
    />
  )
  return (
    <>
      <MeasureChoice frame={frame} measures={scheme.measures} chosen={measure} />
      {unit.id === country ? <CountryMap {...props} /> : table}
      {unit.id === country && rows.length > 0 && (
        <details open={sort !== undefined}>
          <summary>{say.map.table(rows.length)}</summary>
          {table}
        </details>
      )}
    </>
  )
}

function CountryMap({ frame, measure, rows }: OverviewProps): JSX.Element {
  const figures = rows.flatMap(({ unit, reading, late }) => {
    if (unit.code === null) return []
    const { rate, population, covered } = reading
    const href = there(frame, unitPath(unit.id))
    return [{ code: unit.code, name: unit.name, href, rate, population, covered, late }]
  })
  return (
    <TileMap
      language={frame.language}
      id="map"
      title={words(frame.language).coverage.pages.map.title(measure.key, frame.day)}
      layout={tileLayoutOn(frame.day)}
      figures={figures}
    />
  )
}
