import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { letGo } from './let-go.command.ts'

/** A text of a piece that was kept aside is let go; one is led back to the piece. */
export async function letGoOf(
  visit: Visit<Frame>,
  piece: string,
  path: (piece: string) => string,
): Promise<Response> {
  const { house, actor, frame } = visit.var
  const { revision = '' } = await formTexts(visit)
  await perform(house, actor, letGo, { piece, revision })
  return leadTo(visit, path(piece), { kind: 'done', text: words(frame.language).curriculum.topic.gone })
}
