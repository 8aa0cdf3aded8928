import type { MiddlewareHandler } from 'hono'
import { newId } from '../pure/id.ts'
import type { Served } from './served.ts'

const sane = /^[\w.-]{8,64}$/

/** Names every request, so that a user's report, the log and the answer can be laid side by side. A name from before us is kept. */
export const requestIds: MiddlewareHandler<Served> = async (visit, next) => {
  const given = visit.req.header('x-request-id')
  const id = given !== undefined && sane.test(given) ? given : newId()
  visit.set('requestId', id)
  visit.header('x-request-id', id)
  await next()
}
