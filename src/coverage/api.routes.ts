import { type Answering, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { coverage } from './coverage.query.ts'

/**
 * `GET /api/v1/coverage?scheme&unit&on&from&children`: the same as `vun coverage --json`. `on` is today and `scheme` the
 * shipped one when left out; `children` is `1` or `true`.
 */
export const coverageJson: Answering<Frame> = async (visit) => {
  const { house, actor, moment } = visit.var
  const { scheme = 'de-an-1893', unit, on = house.today(), from, children } = visit.req.query()
  const input = { scheme, unit, on, from, children: children === '1' || children === 'true' }
  const key = `coverage ${actor.account} ${JSON.stringify(input)}`
  const body = await moment.recall(
    key,
    async () => JSON.stringify(await questions(visit)(coverage, input)),
    (text) => text.length * 2,
  )
  return visit.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })
}
