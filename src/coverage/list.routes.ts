import { unit } from '#organization/unit.query.ts'
import { csv, sendFile } from '#platform/http/send-file.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { csvText } from '#platform/pure/csv.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { listPage, postsText } from './list.view.tsx'
import { getMeasureShown } from './measure-shown.ts'
import { type PersonList, persons } from './persons.query.ts'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'
import { sideOf } from './sides.ts'

const PAGE = 100
const FILE = 100_000

/** `/chi-tieu/:key/danh-sach?unit&side`: who is behind a number, page by page. */
export const showList: Answering<Frame> = async (visit) => {
  const { frame } = visit.var
  const ask = questions(visit)
  const list = await personsOf(visit, PAGE)
  const [scheme, shown] = await Promise.all([
    ask(schemeShown, { scheme: shownScheme, unit: visit.req.query('unit'), on: frame.day }),
    ask(unit, { unit: visit.req.query('unit'), on: frame.day }),
  ])
  const measure = getMeasureShown(scheme.measures, part(visit, 'key'))
  const before = Math.max(0, Math.floor(Number(visit.req.query('nth')) || 0))
  return visit.html(
    listPage({ frame, unit: shown, measure, side: sideOf(visit.req.query('side')), list, before }),
  )
}

/** The same whole, as a file. */
export const sendList: Answering<Frame> = async (visit) => {
  const { language, day } = visit.var.frame
  const { persons: everybody } = await personsOf(visit, FILE)
  const { columns, list: say } = words(language).coverage.pages
  const rows = everybody.map((one) => [
    one.name,
    one.birth,
    postsText(language, one),
    one.covered ? say.covered : say.missing,
  ])
  const heading = [columns.name, columns.born, columns.posts, columns.side]
  const name = `${part(visit, 'key').replace(/[^\w-]/g, '')}-${sideOf(visit.req.query('side'))}-${day}.csv`
  return sendFile(visit, csvText([heading, ...rows]), name, csv)
}

function personsOf(visit: Visit<Frame>, limit: number): Promise<PersonList> {
  const { req } = visit
  return questions(visit)(persons, {
    scheme: shownScheme,
    measure: req.param('key'),
    unit: req.query('unit'),
    on: visit.var.frame.day,
    side: sideOf(req.query('side')),
    limit,
    after: req.query('after'),
  })
}
