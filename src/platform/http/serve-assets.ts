import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Answering, part } from './served.ts'

/** A file whose path names its content. */
type Asset = { path: string; type: string; body: string }

const forEver = 'public, max-age=31536000, immutable'

/** `/assets/:file`. Squeezed as hard as can be when first asked for, and then kept, for it travels often. */
export function serveAssets(assets: readonly Asset[]): Answering<never> {
  const known = new Map(assets.map((asset) => [asset.path, asset]))
  const ready = new Map<string, ReturnType<typeof squeezed>>()
  return (visit) => {
    const path = `/assets/${part(visit, 'file')}`
    const raw = known.get(path)
    if (!raw) return visit.text('', 404)
    const asset = ready.get(path) ?? squeezed(raw)
    ready.set(path, asset)
    const headers = { 'content-type': asset.type, 'cache-control': forEver, vary: 'accept-encoding' }
    const accepted = visit.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one))
    if (!encoding) return visit.body(asset.body, 200, headers)
    return visit.body(asset[encoding], 200, { ...headers, 'content-encoding': encoding })
  }
}

function squeezed({ type, body }: Asset) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return {
    type,
    body,
    br: new Uint8Array(brotliCompressSync(body, { params })),
    gzip: new Uint8Array(gzipSync(body, { level: 9 })),
  }
}
