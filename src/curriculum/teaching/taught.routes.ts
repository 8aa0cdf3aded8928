import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { sinceTaughtPath, topicPath } from '../paths.ts'
import { topicOf, topicWith } from '../topic.routes.ts'
import { changedSinceTaught } from './changed-since-taught.query.ts'
import { daysTaught } from './days-taught.query.ts'
import { noteTaught } from './note-taught.command.ts'
import { sinceTaughtPage } from './since-taught.view.tsx'
import { takeBackTaught } from './take-back-taught.command.ts'
import { topicsTaught } from './topics-taught.query.ts'
import { topicsTaughtPage } from './topics-taught.view.tsx'

/** `/chuong-trinh/toi-day`: the topics that one teaches oneself. */
export const showTopicsTaught: Answering<Frame> = async (visit) => {
  const topics = await questions(visit)(topicsTaught, {})
  return visit.html(topicsTaughtPage({ frame: visit.var.frame, topics }))
}

/** `/chuyen-de/:piece/tu-lan-day`: what changed since one last taught it, or since the day of `?tu=`. */
export const showSinceTaught: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const asked = questions(visit)
  const { shown, content } = await topicOf(visit)
  const since = visit.req.query('tu') ?? ''
  const topic = shown.id
  const taught = await asked(daysTaught, { topic })
  const found = await attempt(() => asked(changedSinceTaught, { topic, ...(since && { since }) }))
  const props = { frame, topic, title: content.title, taught }
  if ('refused' in found)
    return visit.html(sinceTaughtPage({ ...props, since, changed: null, refused: found.refused }), 422)
  const { did: changed } = found
  return visit.html(sinceTaughtPage({ ...props, changed, since: changed.since ?? frame.today }))
}

/** `POST /chuyen-de/:piece/da-day`: a day of teaching is noted. */
export const doNoteTaught: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const { id, day, edition } = typed
  const topic = part(visit, 'piece')
  const input = { topic, day, ...(edition && { edition }) }
  const done = await attempt(() => perform(house, actor, noteTaught, input, id ? { id } : {}))
  if ('refused' in done) return visit.html(await topicWith(visit, done.refused, typed), 422)
  const text = words(frame.language).curriculum.taught.noted
  return leadTo(visit, topicPath(topic), { kind: 'done', text })
}

/** `POST …/da-day/:taught/bo`: it was noted in error. */
export const doTakeBackTaught: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  await perform(house, actor, takeBackTaught, { taught: part(visit, 'taught') })
  const text = words(frame.language).curriculum.taught.takenBack
  return leadTo(visit, sinceTaughtPath(part(visit, 'piece')), { kind: 'done', text })
}
