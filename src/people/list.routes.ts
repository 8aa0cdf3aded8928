import { findUnits } from '#organization/find-units.query.ts'
import { soleUnit } from '#organization/sole-unit.ts'
import { topUnits } from '#organization/top-units.query.ts'
import { unit as unitQuery } from '#organization/unit.query.ts'
import { csv, sendFile } from '#platform/http/send-file.ts'
import type { Answering, Visit } from '#platform/http/served.ts'
import { csvText } from '#platform/pure/csv.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { chooseUnitPage } from './choose-unit.view.tsx'
import { listPage } from './list.view.tsx'
import { postsText } from './person-columns.view.tsx'
import { type UnitPeople, type UnitPerson, unitPeople } from './unit-people.query.ts'

const PAGE = 100
const FILE_PAGE = 1000

/** `/can-bo?unit&below&after&nth`: who holds a post in a unit, and below it, on the day. */
export const showPeople: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const asked = visit.req.query('unit')
  const found = await unitOf(visit, asked)
  if ('choices' in found)
    return visit.html(
      chooseUnitPage({ frame, asked, choices: found.choices }),
      found.choices.length > 0 ? 200 : 404,
    )
  const below = visit.req.query('below') !== '0'
  const [unit, list] = await Promise.all([
    ask(house, actor, unitQuery, { unit: found.unit, on: frame.day }),
    peopleOf(visit, found.unit, below, PAGE, visit.req.query('after')),
  ])
  const before = Math.max(0, Math.floor(Number(visit.req.query('nth')) || 0))
  return visit.html(listPage({ frame, unit, below, list, before, mayAdd: actor.may.edit }))
}

/** The same whole, as a file, page by page as it is taken. */
export const sendPeople: Answering<Frame> = async (visit) => {
  const found = await unitOf(visit, visit.req.query('unit'))
  if ('choices' in found) return visit.notFound()
  const { unit } = found
  const below = visit.req.query('below') !== '0'
  const first = await peopleOf(visit, unit, below, FILE_PAGE)
  const stream = new ReadableStream<Uint8Array>({
    async start(out) {
      out.enqueue(bytes(csvText([headings(visit.var.frame), ...lines(visit.var.frame, first)])))
      for (let next = first.next; next !== null; ) {
        const page = await peopleOf(visit, unit, below, FILE_PAGE, next)
        // Only the beginning of a file has the mark.
        out.enqueue(bytes(csvText(lines(visit.var.frame, page)).slice(1)))
        next = page.next
      }
      out.close()
    },
  })
  return sendFile(visit, stream, `can-bo-${visit.var.frame.day}.csv`, csv)
}

type Found = { unit: string } | { choices: { id: string; name: string; above?: string[] }[] }

/** The unit that an address means: by id or code, by what was typed, or the reader's own. */
async function unitOf(visit: Visit<Frame>, asked: string | undefined): Promise<Found> {
  const { house, actor, frame } = visit.var
  const on = frame.day
  if (asked === undefined || asked.trim() === '') {
    const top = await ask(house, actor, topUnits, { on })
    return top.length === 1 ? { unit: top[0]!.id } : { choices: top }
  }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(asked)) return { unit: asked }
  const { units } = await ask(house, actor, findUnits, { text: asked, on, limit: 50 })
  const sole = soleUnit(units, asked)
  return sole ? { unit: sole.id } : { choices: units }
}

function peopleOf(
  { var: { house, actor, frame } }: Visit<Frame>,
  unit: string,
  below: boolean,
  limit: number,
  after?: string,
): Promise<UnitPeople> {
  return ask(house, actor, unitPeople, { unit, on: frame.day, below, limit, after })
}

function headings({ language }: Frame): string[] {
  const { list } = words(language).people.pages
  return [list.name, list.born, list.posts, list.above]
}

function lines({ language }: Frame, { people }: UnitPeople): (string | null)[][] {
  const above = ({ posts }: UnitPerson) => posts.map((post) => post.above.join(', ')).join('; ')
  return people.map((one) => [one.name, one.birth, postsText(language, one), above(one)])
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
