import { unit } from '#organization/unit.query.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import { addMonths, parseDay } from '#platform/pure/day.ts'
import type { Frame } from '#web/frame.ts'
import { getMeasureShown } from './measure-shown.ts'
import { movement } from './movement.query.ts'
import { movementPage } from './movement.view.tsx'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'

const MOST = 500

/** `/chi-tieu/:key/bien-dong?unit&from`: from a day (a year before, when none is named) to the day of the frame. */
export const showMovement: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const ask = questions(visit)
  const until = frame.day
  const from = parseDay(visit.req.query('from') ?? '') ?? addMonths(until, -12)
  const shown = await ask(unit, { unit: visit.req.query('unit'), on: until })
  const scheme = await ask(schemeShown, { scheme: shownScheme, unit: shown.id, on: until })
  const measure = getMeasureShown(scheme.measures, part(visit, 'key'))
  const asked = { scheme: shownScheme, measure: measure.key, unit: shown.id, from, until, limit: MOST + 1 }
  const moved = await ask(movement, asked)
  const cut = moved.length > MOST
  return visit.html(movementPage({ frame, unit: shown, measure, from, moved: moved.slice(0, MOST), cut }))
}
