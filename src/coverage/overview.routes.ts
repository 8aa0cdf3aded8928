import { reforms } from '#organization/reforms.query.ts'
import { topUnits } from '#organization/top-units.query.ts'
import { unit } from '#organization/unit.query.ts'
import type { Answering, Visit } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { childRows } from './child-rows.ts'
import { coverage } from './coverage.query.ts'
import { curve } from './curve.query.ts'
import { noUnitPage } from './no-unit.view.tsx'
import { overviewPage } from './overview.view.tsx'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'
import { chosenMeasure, goalOn } from './standing.ts'

/** `/`: the whole of what the reader may see. */
export const showOverview: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const [top, ...more] = await ask(house, actor, topUnits, { on: frame.day })
  if (!top || more.length > 0) return visit.html(noUnitPage({ frame, units: top ? [top, ...more] : [] }))
  return visit.html(await overviewOf(visit, top.id))
}

async function overviewOf({ var: { house, actor, frame }, req }: Visit<Frame>, id: string): Promise<string> {
  const on = frame.day
  const scheme = await ask(house, actor, schemeShown, { scheme: shownScheme, unit: id, on })
  const measure = chosenMeasure(scheme.measures, req.query('do'))
  const asked = { scheme: shownScheme, unit: id }
  const [shown, reading, curves, reformed] = await Promise.all([
    ask(house, actor, unit, { unit: id, on }),
    ask(house, actor, coverage, { ...asked, on, children: true }),
    scheme.firstDay < on ? ask(house, actor, curve, { ...asked, from: scheme.firstDay, until: on }) : [],
    ask(house, actor, reforms, {}),
  ])
  const goal = goalOn(scheme.targets, measure.key, on)
  const rows = childRows(reading, { measure: measure.key, goal, on })
  const sort = req.query('sort')
  return overviewPage({ frame, scheme, unit: shown, measure, reading, rows, curves, reforms: reformed, sort })
}
