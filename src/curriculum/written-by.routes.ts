import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { materialPath, topicPath } from './paths.ts'
import { writtenBy } from './written-by.query.ts'
import { writtenByPage } from './written-by.view.tsx'

/** `/chuyen-de/:piece/ban/:revision`: what somebody changed in a topic. */
export const showTopicWritten: Answering<Frame> = (visit) => shown(visit, topicPath)

/** `/tai-lieu/:piece/ban/:revision`: the same of a material. */
export const showMaterialWritten: Answering<Frame> = (visit) => shown(visit, materialPath)

async function shown(visit: Visit<Frame>, path: (piece: string) => string): Promise<Response> {
  const piece = part(visit, 'piece')
  const written = await questions(visit)(writtenBy, { piece, revision: part(visit, 'revision') })
  return visit.html(writtenByPage({ frame: visit.var.frame, written, back: path(piece) }))
}
