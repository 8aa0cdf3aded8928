import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Served } from './served.ts'

type KeptPage = { status: 200; type: string; body: string } | undefined

/**
 * A page that was asked before is the same while the database is (`kept.ts`): a browser that still has it is told so in
 * a few bytes, and whoever asks again is given what was made. `variant` names everything else a page depends on.
 */
export function keptPages(variant: (visit: Parameters<MiddlewareHandler<Served>>[0]) => string | undefined): MiddlewareHandler<Served> {
  return async (visit, next) => {
    const depends = visit.req.method === 'GET' ? variant(visit) : undefined
    if (depends === undefined) return next()
    const { moment } = visit.var
    const key = `page ${depends} ${visit.req.url}`
    const tag = `W/"${createHash('sha256').update(`${moment.stamp} ${key}`).digest('base64url').slice(0, 22)}"`
    if (visit.req.header('if-none-match') === tag) return visit.body(null, 304, { etag: tag })
    let made = false
    const page = await moment.recall<KeptPage>(
      key,
      async () => {
        made = true
        await next()
        return readPage(visit.res)
      },
      (one) => (one?.body.length ?? 0) * 2 + 200,
    )
    if (made && page) visit.header('etag', tag)
    if (made || !page) return undefined
    return visit.body(page.body, page.status, { 'content-type': page.type, etag: tag })
  }
}

async function readPage(response: Response): Promise<KeptPage> {
  const type = response.headers.get('content-type') ?? ''
  const keepable = response.status === 200 && type.startsWith('text/html') && !response.headers.has('set-cookie')
  return keepable ? { status: 200, type, body: await response.clone().text() } : undefined
}
