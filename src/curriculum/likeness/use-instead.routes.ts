import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { edition } from '../edition.query.ts'
import { editionWith } from '../edition.routes.ts'
import { editionPath } from '../paths.ts'
import { saveRevision } from '../save-revision.command.ts'
import { usedInstead } from './use-instead.ts'

/** `POST /an-ban/:edition/dung-lai`: another topic or material takes the place of one of the edition's own. */
export const doUseInstead: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const shown = await questions(visit)(edition, { edition: part(visit, 'edition') })
  const { piece = '', by = '' } = await formTexts(visit)
  const done = await attempt(async () => {
    for (const change of usedInstead(shown, piece, by)) await perform(house, actor, saveRevision, change)
  })
  if ('refused' in done) return visit.html(await editionWith(visit, done.refused), 422)
  const text = words(frame.language).curriculum.overlap.usedInstead
  return leadTo(visit, `${editionPath(shown.id)}#topics`, { kind: 'done', text })
}
