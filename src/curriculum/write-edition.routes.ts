import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { createPiece } from './create-piece.command.ts'
import { createProgramme } from './create-programme.command.ts'
import { type EditionShown, edition } from './edition.query.ts'
import { editionWith } from './edition.routes.ts'
import type { EditionContent } from './edition.ts'
import { editionFormPage } from './edition-form.view.tsx'
import { letGoOf } from './let-go.routes.ts'
import { editionPath } from './paths.ts'
import { type Aside, asideOf, piece } from './piece.query.ts'
import { saveAndLead } from './saved.routes.ts'
import { editionTyped, type Sent } from './typed.ts'

/** `/chuong-trinh/moi`: a programme begins with the draft of its first edition. */
export const showNewProgramme: Answering<Frame> = (visit) =>
  visit.html(editionFormPage({ frame: visit.var.frame }))

export const doCreateProgramme: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const sent = await sentForm(visit)
  const content = editionTyped(sent, undefined)
  const owner = sent('owner')[0]
  const input = { edition: newId(), content, ...(owner && { owner }) }
  const done = await attempt(() => perform(house, actor, createProgramme, input))
  if ('refused' in done) return visit.html(editionFormPage({ frame, content, refused: done.refused }), 422)
  return leadTo(visit, editionPath(input.edition))
}

/** `/an-ban/:edition/sua`: what an edition says of itself. */
export const showEditEdition: Answering<Frame> = async (visit) => {
  const shown = await editionOf(visit)
  const merging = await mergingIn(visit, shown, visit.req.query('gop'))
  return visit.html(
    editionFormPage({
      ...{ frame: visit.var.frame, edition: shown, content: shown.content },
      ...(merging && { merging }),
    }),
  )
}

export const doEditEdition: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const shown = await editionOf(visit)
  const sent = await sentForm(visit)
  const content = editionTyped(sent, shown.content)
  const base = sent('base')[0] ?? shown.revision
  const [merges] = sent('merges')
  const change = { piece: shown.id, base, content, merges }
  const done = await attempt(() => saveAndLead(visit, editionPath(shown.id), change))
  if (!('refused' in done)) return done.did
  const merging = await mergingIn(visit, shown, merges)
  const again = { frame, edition: shown, content, refused: done.refused, ...(merging && { merging }) }
  return visit.html(editionFormPage(again), 422)
}

/** `POST /an-ban/:edition/bo-ban-rieng`: a text of it that was kept aside is let go. */
export const doLetGoEdition: Answering<Frame> = (visit) => letGoOf(visit, part(visit, 'edition'), editionPath)

async function mergingIn(
  visit: Visit<Frame>,
  { id }: EditionShown,
  aside: string | undefined,
): Promise<Aside | undefined> {
  return aside ? asideOf(await questions(visit)(piece, { piece: id }), aside) : undefined
}

/** `POST /an-ban/:edition/chuyen-de`: a topic is added, a new one or one there is. */
export const doAddTopic: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const shown = await editionOf(visit)
  const { title = '', topic: chosen, base = shown.revision } = await formTexts(visit)
  const done = await attempt(async () => {
    const topic = chosen || newId()
    if (!chosen)
      await perform(house, actor, createPiece, {
        id: topic,
        kind: 'topic',
        owner: shown.owner,
        content: { title },
      })
    const topics = [...shown.content.topics, { topic, compulsory: true }]
    return saveAndLead(visit, editionPath(shown.id), {
      piece: shown.id,
      base,
      content: { ...shown.content, topics },
    })
  })
  if ('refused' in done) return visit.html(await editionWith(visit, done.refused), 422)
  return done.did
}

/** `POST /an-ban/:edition/xep`: a topic goes up, turns elective or compulsory, or is taken out. */
export const doArrange: Answering<Frame> = async (visit) => {
  const shown = await editionOf(visit)
  const { topic = '', lam = '', base = shown.revision } = await formTexts(visit)
  const topics = arranged(shown.content.topics, topic, lam)
  const done = await attempt(() =>
    saveAndLead(visit, editionPath(shown.id), {
      piece: shown.id,
      base,
      content: { ...shown.content, topics },
    }),
  )
  if ('refused' in done) return visit.html(await editionWith(visit, done.refused), 422)
  return done.did
}

type Topics = EditionContent['topics']

function arranged(topics: Topics, topic: string, what: string): Topics {
  const at = topics.findIndex((one) => one.topic === topic)
  const named = topics[at]
  if (!named) throw new Refusal('missing', 'Chuyên đề này không còn trong ấn bản.')
  if (what === 'remove') return topics.toSpliced(at, 1)
  if (what === 'turn') return topics.with(at, { topic, compulsory: !named.compulsory })
  if (what === 'up' && at > 0) return topics.toSpliced(at, 1).toSpliced(at - 1, 0, named)
  return topics
}

function editionOf(visit: Visit<Frame>): Promise<EditionShown> {
  return questions(visit)(edition, { edition: part(visit, 'edition') })
}

/** The values of a form by name; a box may be ticked several times. */
export async function sentForm(visit: Visit<Frame>): Promise<Sent> {
  const form = await visit.req.parseBody({ all: true })
  return (name) => [form[name] ?? []].flat().filter((value) => typeof value === 'string')
}
