import { type Actor, holds } from '#platform/actor.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { difference } from './difference.query.ts'
import { differencePage } from './difference.view.tsx'
import { isOverCountry } from './over-country.ts'
import { programme } from './programme.query.ts'
import { programmePage } from './programme.view.tsx'
import { programmes } from './programmes.query.ts'
import { programmesPage } from './programmes.view.tsx'
import { type FoundLessons, findLessons } from './search/find-lessons.query.ts'

/** `/chuong-trinh`: the programmes in use and being written. */
export const showProgrammes: Answering<Frame> = async (visit) => {
  const { frame, actor } = visit.var
  const { text = '', level = '', area = '', content = '', form = '' } = visit.req.query()
  const asked = { text, level, area, content, form }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  const found = await questions(visit)(programmes, given)
  const lessons = await lessonsFor(visit, { text, level, area })
  return visit.html(
    programmesPage({
      ...{ frame, asked, programmes: found, lessons },
      mayWrite: holds(actor, 'write'),
      approves: approvesWhere(actor),
    }),
  )
}

/** The first few topics and materials that answer, where words are asked for. */
async function lessonsFor(visit: Visit<Frame>, asked: Record<string, string>): Promise<FoundLessons> {
  if (asked.text === '') return { lessons: [], total: 0 }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  return questions(visit)(findLessons, { ...given, limit: 5 })
}

function approvesWhere(actor: Actor): 'nowhere' | 'below' | 'everywhere' {
  if (!holds(actor, 'approve')) return 'nowhere'
  return isOverCountry(actor) ? 'everywhere' : 'below'
}

/** `/chuong-trinh/:programme`: its editions. */
export const showProgramme: Answering<Frame> = async (visit) => {
  const editions = await questions(visit)(programme, { programme: part(visit, 'programme') })
  return visit.html(programmePage({ frame: visit.var.frame, editions }))
}

/** `/an-ban/:edition/so-voi/:older`: what changed since an older edition. */
export const showDifference: Answering<Frame> = async (visit) => {
  const input = { newer: part(visit, 'edition'), older: part(visit, 'older') }
  const found = await questions(visit)(difference, input)
  return visit.html(differencePage({ frame: visit.var.frame, ...found }))
}
