import { areaUnits } from '#organization/area-units.query.ts'
import { setAreasOfMany } from '#organization/set-areas-of-many.command.ts'
import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { type Answering, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { judgeAreaList, readAreaList } from './area-list.ts'
import { areaListPage, type ListTyped } from './area-list.view.tsx'
import { areaListCheckPage, type Checked } from './area-list-check.view.tsx'
import { kindNamed } from './area-names.ts'
import { textOf } from './list-text.ts'
import { areaListPath } from './paths.ts'

/** `/phu-hop/dia-ban/danh-sach`: of which kinds the areas of many units are, as a list. */
export const showAreaList: Answering<Frame> = async (visit) => {
  const { frame } = mayList(visit)
  return visit.html(areaListPage({ frame, typed: { from: frame.day } }))
}

/** The same by POST: first what the list would say, then, with `save`, it is said. What is refused by then is shown again. */
export const doAreaList: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = mayList(visit)
  const say = words(frame.language).planning.areaList
  const form = await visit.req.parseBody()
  const typed = await typedIn(form)
  const again = (refused: readonly string[]) =>
    visit.html(areaListPage({ frame, typed: { ...typed, list: typed.list ?? '' }, refused }), 422)
  if (typed.list === undefined) return again([say.unreadable])
  if (typed.list.trim() === '') return again([say.nothing])
  const done = await attempt(() => checked(visit, typed))
  if ('refused' in done) return again(done.refused)
  const { good, refused } = done.did
  const props = { frame, ...done.did, from: typed.from, list: typed.list, requestId: newId() }
  if (form.save !== '1' || refused.length > 0 || good.length === 0)
    return visit.html(areaListCheckPage(props), good.length > 0 && form.save !== '1' ? 200 : 422)
  const lines = good.map(({ unit, kinds }) => ({ unit: unit.id, kinds }))
  const id = typeof form.id === 'string' ? form.id : newId()
  const input = { day: typed.from, lines }
  const saved = await attempt(() => perform(house, actor, setAreasOfMany, input, { id }))
  if ('refused' in saved) return again(saved.refused)
  const { said, unchanged } = saved.did.outcome
  return leadTo(visit, areaListPath, { kind: 'done', text: say.done(said, unchanged) })
}

/** Who may edit nothing anywhere has no list. */
function mayList({ var: { house, actor, frame } }: Visit<Frame>) {
  if (!holds(actor, 'edit')) throw new Refusal('forbidden', words(frame.language).planning.areaList.mayNot)
  return { house, actor, frame }
}

/** A file, where there is one, goes before what was pasted. */
async function typedIn(form: Record<string, unknown>): Promise<ListTyped> {
  const { from, list, file } = form
  const text = typeof list === 'string' ? list : ''
  const sent = file instanceof File && file.size > 0 ? file : undefined
  return {
    from: typeof from === 'string' ? from : '',
    list: sent ? textOf(new Uint8Array(await sent.arrayBuffer())) : text,
  }
}

async function checked(visit: Visit<Frame>, { from, list = '' }: ListTyped): Promise<Checked> {
  const reading = readAreaList(list, kindNamed)
  const asked = { units: reading.lines.map(({ code }) => code), on: from }
  return judgeAreaList(reading, await questions(visit)(areaUnits, asked))
}
