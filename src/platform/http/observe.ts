import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'
import type { Metrics } from './metrics.ts'
import type { Served } from './served.ts'

/** Counts and logs every answer by its route template: a path or a query string may name a person, a template cannot. */
export function observe({ log, metrics }: { log: Log; metrics: Metrics }): MiddlewareHandler<Served> {
  return async (visit, next) => {
    const start = performance.now()
    await next()
    const ms = performance.now() - start
    const { method } = visit.req
    const { status } = visit.res
    // Inside next() Hono moved the index on to the route that answered.
    const template = routePath(visit)
    const route = template.includes('*') ? 'none' : template
    metrics.count({ method: known.has(method) ? method : 'OTHER', route, status, seconds: ms / 1000 })
    log.info({ id: visit.get('requestId'), method, route, status, ms: Math.round(ms * 10) / 10 })
  }
}

// Whoever asks may invent methods; every one would be a series of its own.
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
