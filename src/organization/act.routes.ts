import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { act } from './act.query.ts'
import { actPage } from './act.view.tsx'
import { actPath } from './paths.ts'
import { undoAct } from './undo-act.command.ts'

const PAGE = 50

/** `/sap-xep/viec/:act?trang&tim`: one act, and which units succeed which. */
export const showAct: Answering<Frame> = async (visit) => visit.html(await actShown(visit))

/** Undoes it, or says on what stands on it. */
export const doUndoAct: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const id = part(visit, 'act')
  const done = await attempt(() => perform(house, actor, undoAct, { act: id }))
  if ('refused' in done) return visit.html(await actShown(visit, done.refused), 409)
  const text = words(frame.language).organization.reform.act.undone
  return leadTo(visit, actPath(id), { kind: 'done', text })
}

async function actShown(visit: Visit<Frame>, refused?: readonly string[]): Promise<string> {
  const { house, actor, frame } = visit.var
  const page = Math.max(1, Math.floor(Number(visit.req.query('trang')) || 1))
  const search = visit.req.query('tim') ?? ''
  const asked = { act: part(visit, 'act'), search, from: (page - 1) * PAGE, limit: PAGE }
  const shown = await ask(house, actor, act, asked)
  const mayUndo = holds(actor, 'administer') && actor.may.administer.everywhere
  return actPage({ frame, act: shown, search, page, perPage: PAGE, mayUndo, refused })
}
