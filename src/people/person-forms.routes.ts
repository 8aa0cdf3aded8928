import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { addPerson } from './add-person.command.ts'
import { addPersonPage } from './add-person.view.tsx'
import { correctPerson } from './correct-person.command.ts'
import { correctPersonPage } from './correct-person.view.tsx'
import { formPost, isUnclear } from './form-post.query.ts'
import { personPath } from './paths.ts'
import { type Person, person } from './person.query.ts'
import { unclearUnit } from './post-fields.view.tsx'
import { revealPerson } from './reveal-person.command.ts'
import { revealedPage } from './revealed.view.tsx'

export const showAddPerson: Answering<Frame> = (visit) => {
  if (!holds(visit.var.actor, 'edit')) throw new Refusal('forbidden', 'Bạn không có quyền thêm người.')
  const unit = visit.req.query('unit')
  return visit.html(addPersonPage({ frame: visit.var.frame, typed: { unit } }))
}

/** Adds a person with her first post. The id made for her comes with the form, so that sending it twice adds one. */
export const doAddPerson: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const post = await formPost({ ...house, actor, today: house.today() }, typed)
  if (isUnclear(post)) {
    const { choices } = post
    const refused = [unclearUnit(frame, choices)]
    return visit.html(addPersonPage({ frame, typed, choices, refused }), 422)
  }
  const input = { ...saidOf(typed), code: typed.code || null, nationalId: typed.nationalId || null, post }
  const done = await attempt(() => perform(house, actor, addPerson, input, { id: typed.id ?? newId() }))
  if ('refused' in done) return visit.html(addPersonPage({ frame, typed, refused: done.refused }), 422)
  const { outcome } = done.did
  const say = words(frame.language).people.pages.forms
  const text = [say.added(typed.name ?? ''), ...outcome.doubts.map(say.doubts)].join(' ')
  return leadTo(visit, personPath(outcome.person), {
    kind: outcome.doubts.length > 0 ? 'late' : 'done',
    text,
  })
}

export const showCorrectPerson: Answering<Frame> = async (visit) => {
  const known = await personOf(visit)
  return visit.html(correctPersonPage({ frame: visit.var.frame, person: known }))
}

export const doCorrectPerson: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const known = await personOf(visit)
  const typed = await formTexts(visit)
  const { phone, ...said } = saidOf(typed)
  const phoneSaid = typed.dropPhone ? { phone: null } : phone === null ? {} : { phone }
  const input = { person: known.id, ...said, ...phoneSaid }
  const done = await attempt(() => perform(house, actor, correctPerson, input))
  if ('refused' in done)
    return visit.html(correctPersonPage({ frame, person: known, typed, refused: done.refused }), 422)
  const text = words(frame.language).people.pages.forms.corrected
  return leadTo(visit, personPath(known.id), { kind: 'done', text })
}

/** Shows the numbers in full, once: the page is kept by nobody. */
export const doReveal: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const known = await personOf(visit)
  const { reason = '' } = await formTexts(visit)
  const { outcome } = await perform(house, actor, revealPerson, { person: known.id, reason }, { why: reason })
  visit.header('cache-control', 'no-store')
  return visit.html(revealedPage({ frame, person: known, revealed: outcome }))
}

/** The person of a form, whom the actor may change. */
export async function personOf(visit: Visit<Frame>): Promise<Person> {
  const { house, actor } = visit.var
  const known = await ask(house, actor, person, { person: part(visit, 'person') })
  if (known.editable) return known
  throw new Refusal('forbidden', 'Bạn không có quyền sửa thông tin của người này.')
}

/** What a form says of a person; an empty field says that it is not known. */
function saidOf(typed: Record<string, string | undefined>) {
  return {
    name: typed.name ?? '',
    birth: typed.birth || null,
    sex: typed.sex || null,
    ethnicGroup: typed.ethnicGroup || null,
    phone: typed.phone || null,
  }
}
