import { type Reform, reforms } from '#organization/reforms.query.ts'
import { topUnits } from '#organization/top-units.query.ts'
import type { Unit } from '#organization/unit.ts'
import { type Answering, questions, type Visit } from '#platform/http/served.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Frame } from '#web/frame.ts'
import { childRows } from './child-rows.ts'
import { coverage } from './coverage.query.ts'
import { type Curve, curve } from './curve.query.ts'
import { noUnitPage } from './no-unit.view.tsx'
import { overviewPage } from './overview.view.tsx'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'
import { chosenMeasure, goalOn } from './standing.ts'

/** `/`: the whole of what the reader may see. */
export const showOverview: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const units = await questions(visit)(topUnits, { on: frame.day })
  const [unit] = units
  if (!unit || units.length > 1) return visit.html(noUnitPage({ frame, units }))
  return visit.html(await overviewOf(visit, unit))
}

async function overviewOf(visit: Visit<Frame>, unit: Unit): Promise<string> {
  const { frame, moment } = visit.var
  const ask = questions(visit)
  const asked = { scheme: shownScheme, unit: unit.id, on: frame.day }
  const scheme = await ask(schemeShown, asked)
  const measure = chosenMeasure(scheme.measures, visit.req.query('do'))
  const [reading, way, reformed] = await Promise.all([
    ask(coverage, { ...asked, children: true, childMeasure: measure.key }),
    wayOf(visit, unit, scheme),
    moment.recall('organization.reforms', (): Promise<Reform[]> => ask(reforms, {})),
  ])
  const goal = goalOn(scheme.targets, measure.key, frame.day)
  const rows = childRows(reading, { measure: measure.key, goal, on: frame.day })
  const curves = upTo(way, reading.on, reading.measures)
  const sort = visit.req.query('sort')
  return overviewPage({ frame, scheme, unit, measure, reading, rows, curves, reforms: reformed, sort })
}

/** The readings at quarter's ends are the same whichever day is looked at, so they are asked once up to the end of that year. */
function wayOf(visit: Visit<Frame>, { id }: Unit, { firstDay }: KnownScheme): Promise<Curve[]> {
  const { actor, frame, moment } = visit.var
  const until = `${frame.day > frame.today ? frame.day.slice(0, 4) : frame.today.slice(0, 4)}-12-31`
  const asked = { scheme: shownScheme, unit: id, from: firstDay, until, on: frame.day }
  if (until <= firstDay) return Promise.resolve([])
  return moment.recall(
    `way ${actor.account} ${id} ${until}`,
    () => questions(visit)(curve, asked),
    (curves) => curves.length * 5_000,
  )
}

/** The way as far as a day, with the reading of that day at its end. */
function upTo(
  curves: readonly Curve[],
  on: string,
  now: readonly { measure: string; population: number; covered: number; rate: number | null }[],
): Curve[] {
  return curves.flatMap(({ measure, points }) => {
    const last = now.find((one) => one.measure === measure)
    if (!last) return []
    const { population, covered, rate } = last
    return [
      { measure, points: [...points.filter((point) => point.on < on), { on, population, covered, rate }] },
    ]
  })
}
