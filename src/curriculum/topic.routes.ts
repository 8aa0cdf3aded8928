import { holds } from '#platform/actor.ts'
import { attempt } from '#platform/http/attempt.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { letGoOf } from './let-go.routes.ts'
import { topicPath } from './paths.ts'
import { asideOf, type PieceShown, piece } from './piece.query.ts'
import { saveAndLead } from './saved.routes.ts'
import { daysTaught } from './teaching/days-taught.query.ts'
import type { TopicContent } from './topic.ts'
import { topicPage } from './topic.view.tsx'
import { topicFormPage } from './topic-form.view.tsx'
import { topicTyped } from './typed.ts'
import { sentForm } from './write-edition.routes.ts'

/** `/chuyen-de/:piece`. */
export const showTopic: Answering<Frame> = async (visit) => visit.html(await topicWith(visit))

/** The topic's page, after a day of teaching was refused: with why, and what was typed. */
export async function topicWith(
  visit: Visit<Frame>,
  refused?: readonly string[],
  typed?: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { frame, actor } = visit.var
  const { shown, content } = await topicOf(visit)
  const materials = await Promise.all(
    content.materials.map(async (id) => {
      const { text } = await questions(visit)(piece, { piece: id })
      return { id, title: text.content.title }
    }),
  )
  const mayWrite = shown.worked && holds(actor, 'write')
  const taught = await questions(visit)(daysTaught, { topic: shown.id })
  const sent = { ...(refused && { refused }), ...(typed && { typed }) }
  return topicPage({ frame, piece: shown, content, materials, mayWrite, taught, ...sent })
}

export const showEditTopic: Answering<Frame> = async (visit) => {
  const { shown, content } = await topicOf(visit)
  const merging = asideOf(shown, visit.req.query('gop'))
  return visit.html(
    topicFormPage({ frame: visit.var.frame, piece: shown, content, ...(merging && { merging }) }),
  )
}

export const doEditTopic: Answering<Frame> = async (visit) => {
  const { shown, content: before } = await topicOf(visit)
  const sent = await sentForm(visit)
  const content = topicTyped(sent, before)
  const [base = shown.text.id] = sent('base')
  const [merges] = sent('merges')
  const change = { piece: shown.id, base, content, merges }
  const merging = asideOf(shown, merges)
  const done = await attempt(() => saveAndLead(visit, topicPath(shown.id), change))
  if ('refused' in done)
    return visit.html(
      topicFormPage({
        ...{ frame: visit.var.frame, piece: shown, content, refused: done.refused },
        ...(merging && { merging }),
      }),
      422,
    )
  return done.did
}

/** `POST …/bo-ban-rieng`: a text kept aside is let go. */
export const doLetGo: Answering<Frame> = (visit) => letGoOf(visit, part(visit, 'piece'), topicPath)

export async function topicOf(visit: Visit<Frame>): Promise<{ shown: PieceShown; content: TopicContent }> {
  const shown = await questions(visit)(piece, { piece: part(visit, 'piece') })
  if (shown.kind !== 'topic') throw new Refusal('missing', 'Không có chuyên đề này trong phạm vi của bạn.')
  return { shown, content: shown.text.content as TopicContent }
}
