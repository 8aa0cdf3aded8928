import { areasPath } from '#organization/area-paths.ts'
import { unitAreas } from '#organization/areas.query.ts'
import { areasBefore } from '#organization/areas-before.query.ts'
import { setAreas } from '#organization/set-areas.command.ts'
import { unit } from '#organization/unit.query.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { type Answering, questions, type Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { type AreasProps, areasPage } from './areas.view.tsx'
import { fromBefore } from './paths.ts'

/** `/phu-hop/dia-ban?unit&lay`: of which kinds a unit's area is; `lay`: with what its old units were of in the form. */
export const showAreas: Answering<Frame> = async (visit) => {
  const asked = await areasAsked(visit)
  const taken = visit.req.query('lay') === fromBefore && asked.before.length > 0
  return visit.html(areasPage({ ...asked, taken }))
}

/** The same by POST: somebody says so. */
export const doSetAreas: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const form = await visit.req.parseBody({ all: true })
  const asked = await areasAsked(visit)
  const kinds = [form.kinds ?? []].flat()
  const input = { unit: asked.unit.id, day: form.day, kinds }
  const done = await attempt(() => perform(house, actor, setAreas, input))
  if ('refused' in done) return visit.html(areasPage({ ...asked, refused: done.refused }), 422)
  const text = words(frame.language).planning.areas.done
  return leadTo(visit, areasPath(asked.unit.id), { kind: 'done', text })
}

/** Who may say it, of a unit that says nothing yet, is shown what its old units were of. */
async function areasAsked(visit: Visit<Frame>): Promise<AreasProps> {
  const { frame } = visit.var
  const ask = questions(visit)
  const asked = { unit: visit.req.query('unit'), on: frame.day }
  const [shown, said] = await Promise.all([ask(unit, asked), ask(unitAreas, asked)])
  const before = said.own || !said.editable ? [] : await ask(areasBefore, asked)
  return { frame, unit: shown, said, before }
}
