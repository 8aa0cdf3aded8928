import { listActs } from '#organization/acts.query.ts'
import type { Answering } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { orphaned } from './orphaned.query.ts'
import { reformPage } from './reform.view.tsx'
import { settle } from './settle.query.ts'
import { settlePage } from './settle.view.tsx'
import { waiting } from './waiting.query.ts'

const MOST = 1000

/** `/sap-xep`: what waits after reorganisations, and the acts, for whoever reads the country. */
export const showReform: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const on = frame.day
  const [held, lost, several, acts] = await Promise.all([
    ask(house, actor, waiting, { on, limit: MOST }),
    ask(house, actor, orphaned, { on, limit: MOST }),
    ask(house, actor, settle, { on, limit: MOST }),
    actor.may.read.everywhere ? ask(house, actor, listActs, {}) : null,
  ])
  const counts = {
    waiting: { count: held.units.length, more: held.more },
    orphaned: { count: lost.posts.length, more: lost.more },
    settle: { count: several.units.length, more: several.more },
  }
  return visit.html(reformPage({ frame, counts, acts }))
}

/** `/sap-xep/nhieu-nguoi`: posts of one holder that have several. */
export const showSettle: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { units: unsettled } = await ask(house, actor, settle, { on: frame.day, limit: MOST })
  const page = Math.max(1, Math.floor(Number(visit.req.query('trang')) || 1))
  return visit.html(settlePage({ frame, unsettled, page }))
}
