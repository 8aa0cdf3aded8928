import { contents } from '#curriculum/content.ts'
import { personPath } from '#people/paths.ts'
import { type Person, person } from '#people/person.query.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { typedNumber } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import { addTrainingPage } from './add-training.view.tsx'
import { recordTraining } from './record-training.command.ts'
import { revokeTraining } from './revoke-training.command.ts'
import { trainingPage } from './training.view.tsx'
import { type RecordedTraining, trainings } from './trainings.query.ts'
import { voidTraining } from './void-training.command.ts'

export const showAddTraining: Answering<Frame> = async (visit) => {
  const shown = await personOf(visit)
  return visit.html(addTrainingPage({ frame: visit.var.frame, person: shown, typed: {} }))
}

export const doAddTraining: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const shown = await personOf(visit)
  const typed = await formTexts(visit)
  const input = { person: shown.id, ...trainingOf(typed) }
  const id = typed.id ?? newId()
  const done = await attempt(() => perform(house, actor, recordTraining, input, { id }))
  if ('refused' in done)
    return visit.html(addTrainingPage({ frame, person: shown, typed, refused: done.refused }), 422)
  return leadTo(visit, personPath(shown.id), { kind: 'done', text: words(frame.language).records.add.done })
}

/** One training, to say that it was revoked or that it never was. */
export const showTraining: Answering<Frame> = async (visit) => {
  const at = await trainingAt(visit)
  return visit.html(trainingPage({ frame: visit.var.frame, ...at }))
}

export const doRevokeTraining: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const at = await trainingAt(visit)
  const { day, reason = '' } = await formTexts(visit)
  const input = { training: at.training.id, day, reason }
  const done = await attempt(() => perform(house, actor, revokeTraining, input))
  if ('refused' in done) return visit.html(trainingPage({ frame, ...at, refused: done.refused }), 422)
  const text = words(frame.language).records.one.revokeDone
  return leadTo(visit, personPath(at.person.id), { kind: 'done', text })
}

export const doVoidTraining: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const at = await trainingAt(visit)
  const done = await attempt(() => perform(house, actor, voidTraining, { training: at.training.id }))
  if ('refused' in done) return visit.html(trainingPage({ frame, ...at, refused: done.refused }), 422)
  const text = words(frame.language).records.one.voidDone
  return leadTo(visit, personPath(at.person.id), { kind: 'done', text })
}

/** The person whose trainings the actor may change. */
async function personOf(visit: Visit<Frame>): Promise<Person> {
  const { house, actor } = visit.var
  const known = await ask(house, actor, person, { person: part(visit, 'person') })
  if (known.editable) return known
  throw new Refusal('forbidden', 'Bạn không có quyền sửa thông tin của người này.')
}

async function trainingAt(visit: Visit<Frame>): Promise<{ person: Person; training: RecordedTraining }> {
  const { house, actor, frame } = visit.var
  const shown = await personOf(visit)
  const all = await ask(house, actor, trainings, { person: shown.id })
  const training = all.find(({ id, voided }) => id === part(visit, 'training') && !voided)
  if (training) return { person: shown, training }
  throw new Refusal('missing', words(frame.language).records.one.gone)
}

/** What the form says of a training, for the command to judge. Kinds of content are boxes of their own names. */
function trainingOf(typed: Record<string, string | undefined>) {
  const periods = (text: string | undefined) => (text ? typedNumber(text) : null)
  return {
    contents: contents.filter((kind) => typed[kind] === '1'),
    programme: typed.programme ?? '',
    form: typed.form,
    began: typed.began || null,
    ended: typed.ended,
    theory: periods(typed.theory),
    practice: periods(typed.practice),
    passed: typed.passed !== '0',
    paper: typed.paper || null,
    organiser: typed.organiser || null,
  }
}
