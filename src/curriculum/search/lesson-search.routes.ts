import { type Answering, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { findLessons } from './find-lessons.query.ts'
import { lessonAsked, lessonFiltersOf } from './lesson-asked.ts'
import { lessonSearchPage } from './lesson-search.view.tsx'

const perPage = 30

/** `/chuong-trinh/tim`: topics and materials by what they say. */
export const showLessonSearch: Answering<Frame> = async (visit) => {
  const sent = visit.req.query()
  const asked = lessonAsked(sent)
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(sent.trang)) || 1))
  const from = (page - 1) * perPage
  const input = { ...lessonFiltersOf(asked), limit: perPage, offset: from }
  const found = await questions(visit)(findLessons, input)
  return visit.html(lessonSearchPage({ frame: visit.var.frame, asked, found, page, from }))
}
