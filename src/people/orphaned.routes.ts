import { unitAsked } from '#organization/unit-asked.query.ts'
import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Answering, Visit } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { type Orphaned, orphaned } from './orphaned.query.ts'
import { type OrphanedProps, orphanedPage } from './orphaned.view.tsx'
import { orphanedPath } from './paths.ts'
import { reassignPostings } from './reassign-postings.command.ts'

const MOST = 500

/** `/sap-xep/mo-coi`: posts whose unit was abolished. */
export const showOrphaned: Answering<Frame> = async (visit) => visit.html(await shown(visit, { typed: {} }))

/** The chosen posts go on in another unit, from the day on which theirs was abolished. */
export const doReassign: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const say = words(frame.language).organization.reform.orphaned
  const typed = await formTexts(visit)
  const { posts } = await lost(visit)
  const chosen = posts.filter(({ posting }) => typed[posting] === '1')
  const [first] = chosen
  if (!first) return visit.html(await shown(visit, { typed, refused: [say.nothing] }), 422)
  const asking = { ...house, actor, today: house.today() }
  const found = await unitAsked(asking, { text: typed.unit ?? '', id: typed.unitId }, first.day)
  if ('choices' in found) {
    const { choices } = found
    const refused = [choices.length > 0 ? say.several : say.noUnit]
    return visit.html(await shown(visit, { typed, choices, refused }), 422)
  }
  const postings = chosen.map(({ posting }) => ({ posting, to: found.unit }))
  const done = await attempt(() => perform(house, actor, reassignPostings, { postings }))
  if ('refused' in done) return visit.html(await shown(visit, { typed, refused: done.refused }), 409)
  return leadTo(visit, orphanedPath, { kind: 'done', text: say.done(chosen.length) })
}

async function shown(
  visit: Visit<Frame>,
  form: Pick<OrphanedProps, 'typed' | 'choices' | 'refused'>,
): Promise<string> {
  const { actor, frame } = visit.var
  return orphanedPage({ frame, list: await lost(visit), mayPlace: holds(actor, 'administer'), ...form })
}

function lost({ var: { house, actor, frame } }: Visit<Frame>): Promise<Orphaned> {
  return ask(house, actor, orphaned, { on: frame.day, limit: MOST })
}
