import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { addPosting } from './add-posting.command.ts'
import { endPosting } from './end-posting.command.ts'
import { formPost, isUnclear } from './form-post.query.ts'
import { personPath } from './paths.ts'
import type { Person } from './person.query.ts'
import { personOf } from './person-forms.routes.ts'
import { unclearUnit } from './post-fields.view.tsx'
import { addPostPage, postPage } from './post-forms.view.tsx'
import type { PostHeld } from './posts-held.query.ts'
import { voidPosting } from './void-posting.command.ts'

export const showAddPost: Answering<Frame> = async (visit) => {
  const person = await personOf(visit)
  return visit.html(addPostPage({ frame: visit.var.frame, person, typed: {} }))
}

export const doAddPost: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const person = await personOf(visit)
  const typed = await formTexts(visit)
  const post = await formPost({ ...house, actor, today: house.today() }, typed)
  if (isUnclear(post)) {
    const { choices } = post
    const refused = [unclearUnit(frame, choices)]
    return visit.html(addPostPage({ frame, person, typed, choices, refused }), 422)
  }
  const id = typed.id ?? newId()
  const done = await attempt(() => perform(house, actor, addPosting, { person: person.id, post }, { id }))
  if ('refused' in done) return visit.html(addPostPage({ frame, person, typed, refused: done.refused }), 422)
  const text = words(frame.language).people.pages.forms.postAdded
  return leadTo(visit, personPath(person.id), { kind: 'done', text })
}

/** One post, to say that it ended or that it never was. */
export const showPost: Answering<Frame> = async (visit) => {
  const { person, post } = await postOf(visit)
  return visit.html(postPage({ frame: visit.var.frame, person, post }))
}

export const doEndPost: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { person, post } = await postOf(visit)
  const { lastDay } = await formTexts(visit)
  const input = { posting: post.posting, lastDay }
  const done = await attempt(() => perform(house, actor, endPosting, input))
  if ('refused' in done) return visit.html(postPage({ frame, person, post, refused: done.refused }), 422)
  const text = words(frame.language).people.pages.forms.ended
  return leadTo(visit, personPath(person.id), { kind: 'done', text })
}

export const doVoidPost: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { person, post } = await postOf(visit)
  const done = await attempt(() => perform(house, actor, voidPosting, { posting: post.posting }))
  if ('refused' in done) return visit.html(postPage({ frame, person, post, refused: done.refused }), 422)
  const text = words(frame.language).people.pages.forms.voided
  return leadTo(visit, personPath(person.id), { kind: 'done', text })
}

async function postOf(visit: Visit<Frame>): Promise<{ person: Person; post: PostHeld }> {
  const person = await personOf(visit)
  const post = person.posts.find(({ posting }) => posting === part(visit, 'posting'))
  if (post) return { person, post }
  throw new Refusal('missing', 'Không có chức vụ này trong phạm vi của bạn, hoặc đã bị hủy.')
}
