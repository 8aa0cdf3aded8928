import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { newId } from '../pure/id.ts'
import type { Served, Visit } from './served.ts'

type KeptPage = { type: string; body: string } | undefined

/**
 * A page that was asked before is the same while the database is (`kept.ts`): a browser that still has it is told so in
 * a few bytes, and whoever asks again is given what was made. `variant` names everything else that a page depends on;
 * undefined, it is made anew. So is a page that says `no-store`.
 */
export function keptPages<Frame>(
  variant: (visit: Visit<Frame>) => string | undefined,
): MiddlewareHandler<Served<Frame>> {
  // Another start may be another program, which makes other pages of the same facts.
  const start = newId()
  return async (visit, next) => {
    const depends = visit.req.method === 'GET' ? variant(visit) : undefined
    if (depends === undefined) return next()
    const { moment } = visit.var
    const key = `${depends} ${visit.req.url}`
    const tag = tagOf(`${start} ${moment.state} ${key}`)
    if (visit.req.header('if-none-match') === tag) return visit.body(null, 304, { etag: tag })
    let made = false
    async function make(): Promise<KeptPage> {
      made = true
      await next()
      return readPage(visit.res)
    }
    const page = await moment.recall(key, make, (one) =>
      one ? one.body.length * 2 : Number.POSITIVE_INFINITY,
    )
    if (page && !made) return visit.body(page.body, 200, { 'content-type': page.type, etag: tag })
    if (page) visit.header('etag', tag)
    return undefined
  }
}

function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

async function readPage(response: Response): Promise<KeptPage> {
  const type = response.headers.get('content-type') ?? ''
  const whole = response.status === 200 && type.startsWith('text/html')
  const once = response.headers.has('set-cookie') || response.headers.get('cache-control') === 'no-store'
  return whole && !once ? { type, body: await response.clone().text() } : undefined
}
