import { holds } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { requestsPath } from '../paths.ts'
import { answerRequest } from './answer-request.command.ts'
import { askForContent } from './ask-for-content.command.ts'
import { joinRequest } from './join-request.command.ts'
import { requests } from './requests.query.ts'
import { requestsPage } from './requests.view.tsx'

type Typed = Record<string, string | undefined>

/** `/yeu-cau`: what units ask to be taught. */
export const showRequests: Answering<Frame> = async (visit) => visit.html(await pageWith(visit))

export const doAsk: Answering<Frame> = async (visit) => {
  const typed = await formTexts(visit)
  const { unit, what, why } = typed
  return doIt(visit, askForContent, { unit, what, why }, typed, 'asked')
}

export const doJoin: Answering<Frame> = async (visit) => {
  const { unit } = await formTexts(visit)
  return doIt(visit, joinRequest, { request: part(visit, 'request'), unit }, {}, 'joinedDone')
}

export const doAnswer: Answering<Frame> = async (visit) => {
  const { state, answer } = await formTexts(visit)
  return doIt(visit, answerRequest, { request: part(visit, 'request'), state, answer }, {}, 'answered')
}

async function doIt<I, O>(
  visit: Visit<Frame>,
  what: Command<I, O>,
  input: unknown,
  typed: Typed,
  told: 'asked' | 'joinedDone' | 'answered',
): Promise<Response> {
  const { house, actor, frame } = visit.var
  const done = await attempt(() => perform(house, actor, what, input, typed.id ? { id: typed.id } : {}))
  if ('refused' in done) return visit.html(await pageWith(visit, typed, done.refused), 422)
  return leadTo(visit, requestsPath, { kind: 'done', text: words(frame.language).curriculum.request[told] })
}

async function pageWith(visit: Visit<Frame>, typed?: Typed, refused?: readonly string[]): Promise<string> {
  const { frame, actor } = visit.var
  const found = await questions(visit)(requests, {})
  const may = { ask: holds(actor, 'edit'), answer: holds(actor, 'write') }
  return requestsPage({ frame, requests: found, may, ...(typed && { typed }), ...(refused && { refused }) })
}
