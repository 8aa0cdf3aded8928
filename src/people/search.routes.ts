import { findUnits } from '#organization/find-units.query.ts'
import type { Answering } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { findPeople } from './find-people.query.ts'
import { searchPage } from './search.view.tsx'

const MOST = 30

/** `/tim?q=`: people and units that a text may mean, on the day. */
export const showSearch: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const text = (visit.req.query('q') ?? '').trim().slice(0, 200)
  const asked = { text, on: frame.day, limit: MOST }
  const [people, units] = await Promise.all([
    text === '' ? { people: [], more: false } : ask(house, actor, findPeople, asked),
    text === '' ? { units: [], more: false } : ask(house, actor, findUnits, asked),
  ])
  return visit.html(searchPage({ frame, text, people, units }))
}
