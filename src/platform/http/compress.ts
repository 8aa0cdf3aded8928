import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { textOf } from './texts.ts'

const squeeze = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        // Higher levels cost more time than the bytes they save on a slow line.
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 4 }),
}
type Encoding = keyof typeof squeeze

const worthIt = /^(text\/|application\/json)/
/** What travels in one packet anyway. */
const smallest = 1_400

/** Texts travel compressed, by brotli where the browser has it. Off the main thread, so others are not kept waiting. */
export const compress: MiddlewareHandler = async (visit, next) => {
  await next()
  const encoding = wanted(visit.req.header('accept-encoding'))
  if (!encoding || visit.req.method === 'HEAD') return
  const { status, headers } = visit.res
  if (headers.has('content-encoding') || !worthIt.test(headers.get('content-type') ?? '')) return
  const body = Buffer.from(await textOf(visit))
  const fresh = new Headers(headers)
  fresh.append('vary', 'accept-encoding')
  if (body.length < smallest) return replace(body)
  fresh.set('content-encoding', encoding)
  fresh.delete('content-length')
  return replace(await squeeze[encoding](body))

  function replace(bytes: Buffer): void {
    // Hono would add the headers of the old answer to the new one.
    visit.res = undefined
    visit.res = new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, headers: fresh })
  }
}

function wanted(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined
  const names = accepted.split(',').flatMap((one) => {
    const [name = '', ...options] = one.split(';').map((text) => text.trim().toLowerCase())
    return options.includes('q=0') ? [] : [name]
  })
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding))
}
