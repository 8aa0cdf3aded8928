import { type Answering, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { alikeInCatalogue } from './alike-in-catalogue.query.ts'
import { likenessesPage } from './catalogue.view.tsx'
import { likenessSides } from './likeness.ts'
import { programmesAlike } from './programmes-alike.query.ts'

const PAGE = 50

/** `/chuong-trinh/trung-lap?xem&trang`: what is alike in the whole catalogue, programmes and texts. */
export const showLikenesses: Answering<Frame> = async (visit) => {
  const ask = questions(visit)
  const { xem, trang } = visit.req.query()
  const side = likenessSides.find((one) => one === xem) ?? 'open'
  const page = Math.max(1, Math.floor(Number(trang) || 1))
  const programmes = await ask(programmesAlike, {})
  const found = await ask(alikeInCatalogue, { side, offset: (page - 1) * PAGE, limit: PAGE })
  return visit.html(likenessesPage({ frame: visit.var.frame, programmes, found, side, page, perPage: PAGE }))
}
