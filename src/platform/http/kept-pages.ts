import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { newId } from '../pure/id.ts'
import type { Served, Visit } from './served.ts'
import { textOf } from './texts.ts'

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
    // Said before the page is made: to say it afterwards Hono would read the page and make it again.
    visit.header('etag', tag)
    if (visit.req.header('if-none-match') === tag) return visit.body(null, 304)
    let made = false
    async function make(): Promise<KeptPage> {
      made = true
      await next()
      return keepable(visit.res)
        ? { type: visit.res.headers.get('content-type') ?? '', body: await textOf(visit) }
        : undefined
    }
    const page = await moment.recall(key, make, (one) =>
      one ? one.body.length * 2 : Number.POSITIVE_INFINITY,
    )
    if (page && !made) return visit.body(page.body, 200, { 'content-type': page.type })
    return undefined
  }
}

function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

function keepable({ status, headers }: Response): boolean {
  const page = status === 200 && headers.get('content-type')?.startsWith('text/html')
  const once = headers.has('set-cookie') || headers.get('cache-control') === 'no-store'
  return page === true && !once
}
