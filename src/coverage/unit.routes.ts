import { unitPath } from '#organization/paths.ts'
import { topUnits } from '#organization/top-units.query.ts'
import { unit } from '#organization/unit.query.ts'
import { unitHistory } from '#organization/unit-history.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { childRows } from './child-rows.ts'
import { coverage } from './coverage.query.ts'
import { noUnitPage } from './no-unit.view.tsx'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'
import { chosenMeasure, goalOn } from './standing.ts'
import { trends } from './trends.query.ts'
import { otherTimePage, unitPage } from './unit.view.tsx'
import { there } from './unit-title.ts'

/** `/don-vi`: the topmost unit of the reader. */
export const showTopUnit: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const units = await questions(visit)(topUnits, { on: frame.day })
  const [top] = units
  if (!top || units.length > 1) return visit.html(noUnitPage({ frame, units }))
  return visit.redirect(there(frame, unitPath(top.id)), 303)
}

/** `/don-vi/:unit`: a unit by its code on the day, or by its id. */
export const showUnit: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const ask = questions(visit)
  const shown = await ask(unit, { unit: part(visit, 'unit'), on: frame.day })
  const asked = { scheme: shownScheme, unit: shown.id, on: frame.day }
  const history = ask(unitHistory, { unit: shown.id, on: frame.day })
  if (!shown.stands) return visit.html(otherTimePage({ frame, unit: shown, history: await history }), 404)
  const scheme = await ask(schemeShown, asked)
  const measure = chosenMeasure(scheme.measures, visit.req.query('do'))
  const [reading, went, people, steps] = await Promise.all([
    ask(coverage, { ...asked, children: true, childMeasure: measure.key }),
    ask(trends, { ...asked, measure: measure.key }),
    ask(unitPeople, { unit: shown.id, on: frame.day }),
    history,
  ])
  const goal = goalOn(scheme.targets, measure.key, frame.day)
  const rows = childRows(reading, { measure: measure.key, goal, on: frame.day, trends: went })
  const sort = visit.req.query('sort')
  return visit.html(
    unitPage({ frame, scheme, unit: shown, measure, reading, rows, people, history: steps, sort }),
  )
}
