import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { Id } from '#platform/parse.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { editionPath, likenessesPath, pairPath } from '../paths.ts'
import { decideOverlap } from './decide-overlap.command.ts'
import { pair } from './pair.query.ts'
import { type PairProps, pairPage } from './pair.view.tsx'

/** `/so-trung/:one/:other?an-ban`: two texts side by side, looked at for an edition or for the whole catalogue. */
export const showPair: Answering<Frame> = async (visit) => visit.html(pairPage(await pairAt(visit)))

export const doDecide: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const shown = await pairAt(visit)
  const { decision, why } = await formTexts(visit)
  const input = { one: shown.pair.one.piece, other: shown.pair.other.piece, decision, why }
  const done = await attempt(() => perform(house, actor, decideOverlap, input))
  if ('refused' in done) return visit.html(pairPage({ ...shown, refused: done.refused }), 422)
  const text = words(frame.language).curriculum.overlap.done
  return leadTo(visit, afterwards(shown, decision === 'reuse'), { kind: 'done', text })
}

/** Whoever will use the other text is led back to where it takes this one's place. */
function afterwards({ edition, pair: { one, other } }: PairProps, reuse: boolean): string {
  if (edition === undefined) return likenessesPath
  return reuse ? pairPath(one.piece, other.piece, edition) : `${editionPath(edition)}#overlaps`
}

async function pairAt(visit: Visit<Frame>): Promise<PairProps> {
  const shown = await questions(visit)(pair, { one: part(visit, 'one'), other: part(visit, 'other') })
  const { data: edition } = Id.safeParse(visit.req.query('an-ban'))
  return { frame: visit.var.frame, edition, pair: shown }
}
