import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Answering, part } from './served.ts'

/** A file whose path names its content. */
type Asset = { path: string; type: string; body: string }

const forEver = 'public, max-age=31536000, immutable'

/** `/assets/:file`. Squeezed once as hard as can be, for it travels often. */
export function serveAssets(assets: readonly Asset[]): Answering<never> {
  const known = new Map(assets.map((asset) => [asset.path, squeezed(asset)]))
  return (visit) => {
    const asset = known.get(`/assets/${part(visit, 'file')}`)
    if (!asset) return visit.text('', 404)
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
