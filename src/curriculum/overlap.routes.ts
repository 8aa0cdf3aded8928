import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { decideOverlap } from './decide-overlap.command.ts'
import { type OverlapProps, overlapPage } from './overlap.view.tsx'
import { overlapText } from './overlap-text.ts'
import { overlapsOfEdition } from './overlaps-of-edition.query.ts'
import { editionPath } from './paths.ts'
import { piece } from './piece.query.ts'

/** `/an-ban/:edition/so-trung/:one/:other`: two texts side by side. */
export const showOverlap: Answering<Frame> = async (visit) => visit.html(overlapPage(await overlapAt(visit)))

export const doDecide: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const shown = await overlapAt(visit)
  const { decision, why } = await formTexts(visit)
  const input = { one: shown.found.one.piece, other: shown.found.other.piece, decision, why }
  const done = await attempt(() => perform(house, actor, decideOverlap, input))
  if ('refused' in done) return visit.html(overlapPage({ ...shown, refused: done.refused }), 422)
  const text = words(frame.language).curriculum.overlap.done
  return leadTo(visit, `${editionPath(shown.edition)}#overlaps`, { kind: 'done', text })
}

async function overlapAt(visit: Visit<Frame>): Promise<OverlapProps> {
  const ask = questions(visit)
  const edition = part(visit, 'edition')
  const all = await ask(overlapsOfEdition, { edition })
  const found = all.find(
    ({ one, other }) => one.piece === part(visit, 'one') && other.piece === part(visit, 'other'),
  )
  if (!found) throw new Refusal('missing', 'Hai bản này không còn phần nào trùng nhau.')
  const textOf = async (id: string) => {
    const { kind, text } = await ask(piece, { piece: id })
    return overlapText(kind, text.content)
  }
  const texts = { one: await textOf(found.one.piece), other: await textOf(found.other.piece) }
  return { frame: visit.var.frame, edition, found, texts }
}
