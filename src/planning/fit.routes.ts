import { schemeShown } from '#coverage/scheme-shown.query.ts'
import { shownScheme } from '#coverage/shown-scheme.ts'
import { chosenMeasure } from '#coverage/standing.ts'
import { topUnits } from '#organization/top-units.query.ts'
import { unit } from '#organization/unit.query.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { parse } from '#platform/parse.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { assignHole } from './assign-hole.command.ts'
import { type CellProps, cellPage } from './cell.view.tsx'
import { closeTask } from './close-task.command.ts'
import { fit } from './fit.query.ts'
import { CellKey, isSame } from './fit.ts'
import { fitPage } from './fit.view.tsx'
import { ownTasks } from './own-tasks.query.ts'
import { ownTasksPage } from './own-tasks.view.tsx'
import { cellPath, matrixPath } from './paths.ts'
import { tasks } from './tasks.query.ts'
import { unbuiltSigns } from './unbuilt-signs.query.ts'

/** `/phu-hop?do&unit`: the fit matrix for one measure. */
export const showFit: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const ask = questions(visit)
  const { day: on } = frame
  const scheme = shownScheme
  const [top] = visit.req.query('unit') ? [] : await ask(topUnits, { on })
  const at = await ask(unit, { unit: visit.req.query('unit') ?? top?.id, on })
  const { measures } = await ask(schemeShown, { scheme, unit: at.id, on })
  const measure = chosenMeasure(measures, visit.req.query('do'))
  const [matrix, given, signs] = await Promise.all([
    ask(fit, { scheme, unit: at.id, on, measure: measure.key }),
    ask(tasks, { scheme, unit: at.id, on }),
    ask(unbuiltSigns, { unit: at.id, on }),
  ])
  return visit.html(fitPage({ frame, unit: at, measures, measure, fit: matrix, tasks: given, signs }))
}

/** `/phu-hop/viec-cua-toi`: what was given to oneself. */
export const showOwnTasks: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const own = await questions(visit)(ownTasks, { scheme: shownScheme, on: frame.day })
  return visit.html(ownTasksPage({ frame, tasks: own }))
}

/** `/phu-hop/o?do&cap&dia-ban&unit`: one cell. */
export const showCell: Answering<Frame> = async (visit) => {
  // The form on it may be sent once.
  visit.header('cache-control', 'no-store')
  return visit.html(cellPage(await cellAsked(visit)))
}

/** The same by POST: the hole is given to somebody. */
export const doAssign: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const at = keyOf(visit)
  const asked = visit.req.query('unit')
  const said = { owner: typed.owner, due: typed.due, note: typed.note }
  const input = { scheme: shownScheme, ...at, unit: asked, ...said }
  const done = await attempt(() => perform(house, actor, assignHole, input, { id: typed.id ?? newId() }))
  if ('refused' in done)
    return visit.html(cellPage({ ...(await cellAsked(visit)), typed, refused: done.refused }), 422)
  const text = words(frame.language).planning.assign.done
  return leadTo(visit, asked ? cellPath(at, asked) : matrixPath(), { kind: 'done', text })
}

/** `POST /phu-hop/viec/:task/dong`: a task is closed without a programme. */
export const doCloseTask: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { reason = '' } = await formTexts(visit)
  await perform(house, actor, closeTask, { task: part(visit, 'task'), reason })
  return leadTo(visit, matrixPath(), { kind: 'done', text: words(frame.language).planning.tasks.closed })
}

async function cellAsked(visit: Visit<Frame>): Promise<CellProps> {
  const { frame } = visit.var
  const ask = questions(visit)
  const { day: on } = frame
  const key = keyOf(visit)
  const asked = { scheme: shownScheme, unit: visit.req.query('unit'), on }
  const matrix = await ask(fit, { ...asked, measure: key.measure })
  const [shown, all] = await Promise.all([
    ask(unit, { unit: matrix.unit.id, on }),
    ask(tasks, { ...asked, unit: matrix.unit.id }),
  ])
  const empty = { ...key, people: 0, programmes: [], hole: false }
  const cell = matrix.cells.find((one) => isSame(one, key)) ?? empty
  const given = all.filter((task) => task.unit.id === matrix.unit.id && isSame(task, key))
  const { assignable } = matrix
  return { frame, unit: shown, cell, tasks: given, assignable, requestId: newId() }
}

function keyOf({ req }: Visit<Frame>): CellKey {
  return parse(CellKey, { measure: req.query('do'), level: req.query('cap'), area: req.query('dia-ban') })
}
