import { topUnits } from '#organization/top-units.query.ts'
import { unit } from '#organization/unit.query.ts'
import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { rules } from '#schemes/rules.query.ts'
import { setTarget } from '#schemes/set-target.command.ts'
import type { Frame } from '#web/frame.ts'
import { typedNumber } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import { childRows } from './child-rows.ts'
import { coverage } from './coverage.query.ts'
import { measurePage } from './measure.view.tsx'
import { getMeasureShown } from './measure-shown.ts'
import { measuresPage } from './measures.view.tsx'
import { noUnitPage } from './no-unit.view.tsx'
import { measurePath } from './paths.ts'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'
import { goalOn } from './standing.ts'

/** `/chi-tieu`: what the scheme promises. */
export const showMeasures: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const ask = questions(visit)
  const { day: on } = frame
  const at = await unitAsked(visit)
  if (at === undefined) return visit.html(noUnitPage({ frame, units: [] }))
  const scheme = await ask(schemeShown, { scheme: shownScheme, unit: at, on })
  const [shown, reading, ...versions] = await Promise.all([
    ask(unit, { unit: at, on }),
    ask(coverage, { scheme: shownScheme, unit: at, on }),
    ...scheme.measures.map(({ key }) => ask(rules, { scheme: shownScheme, measure: key })),
  ])
  const ruled = scheme.measures.map((measure, index) => ({
    measure,
    rule: versions[index]?.find(({ since, until }) => since <= on && (until === null || on < until)),
  }))
  return visit.html(measuresPage({ frame, scheme, unit: shown, reading, ruled }))
}

/** `/chi-tieu/:key?unit`: one measure. */
export const showMeasure: Answering<Frame> = async (visit) => {
  const { actor, frame } = visit.var
  const ask = questions(visit)
  const { day: on } = frame
  const at = await unitAsked(visit)
  if (at === undefined) return visit.html(noUnitPage({ frame, units: [] }))
  const scheme = await ask(schemeShown, { scheme: shownScheme, unit: at, on })
  const measure = getMeasureShown(scheme.measures, part(visit, 'key'))
  const [shown, reading, versions] = await Promise.all([
    ask(unit, { unit: at, on }),
    ask(coverage, { scheme: shownScheme, unit: at, on, children: true, childMeasure: measure.key }),
    ask(rules, { scheme: shownScheme, measure: measure.key }),
  ])
  const goal = goalOn(scheme.targets, measure.key, on)
  const rows = childRows(reading, { measure: measure.key, goal, on })
  // The form on it may be sent once.
  if (actor.may.rules.everywhere) visit.header('cache-control', 'no-store')
  const may = { maySet: actor.may.rules.everywhere, requestId: newId(), sort: visit.req.query('sort') }
  return visit.html(measurePage({ frame, scheme, measure, unit: shown, reading, rows, versions, ...may }))
}

/** `POST /chi-tieu/:key/muc-tieu`: a goal's figure. */
export const doSetGoal: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const measure = part(visit, 'key')
  const { id, milestone, goal, article, verified } = await formTexts(visit)
  const input = {
    scheme: shownScheme,
    measure,
    milestone,
    goal: goal ? typedNumber(goal) : null,
    article: article || null,
    verified: verified === 'yes',
  }
  await perform(house, actor, setTarget, input, id ? { id } : {})
  return leadTo(visit, measurePath(measure), {
    kind: 'done',
    text: words(frame.language).coverage.pages.rule.goalSaved,
  })
}

/** The unit that an address names, else the topmost of the reader. */
async function unitAsked(visit: Visit<Frame>): Promise<string | undefined> {
  const asked = visit.req.query('unit')
  if (asked) return asked
  const [top] = await questions(visit)(topUnits, { on: visit.var.frame.day })
  return top?.id
}
