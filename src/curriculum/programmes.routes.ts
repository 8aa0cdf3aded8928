import { holds } from '#platform/actor.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { programme } from './programme.query.ts'
import { programmePage } from './programme.view.tsx'
import { programmes } from './programmes.query.ts'
import { programmesPage } from './programmes.view.tsx'

/** `/chuong-trinh`: the programmes in use and being written. */
export const showProgrammes: Answering<Frame> = async (visit) => {
  const { frame, actor } = visit.var
  const { text = '', level = '', area = '', content = '', form = '' } = visit.req.query()
  const asked = { text, level, area, content, form }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  const found = await questions(visit)(programmes, given)
  return visit.html(programmesPage({ frame, asked, programmes: found, mayWrite: holds(actor, 'write') }))
}

/** `/chuong-trinh/:programme`: its editions. */
export const showProgramme: Answering<Frame> = async (visit) => {
  const editions = await questions(visit)(programme, { programme: part(visit, 'programme') })
  return visit.html(programmePage({ frame: visit.var.frame, editions }))
}
