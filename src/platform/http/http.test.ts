import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { compress } from './compress.ts'
import { failureOf, statusOf } from './failure.ts'
import { newMetrics } from './metrics.ts'
import { requestIds } from './request-id.ts'
import type { Served } from './served.ts'

describe('a request', () => {
  const app = new Hono<Served>().use(requestIds).get('/', (visit) => visit.text(visit.var.requestId))

  test('has a name of its own, said in the answer', async () => {
    const answer = await app.request('/')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await answer.text()).toBe(answer.headers.get('x-request-id'))
  })

  test.each([
    ['keeps the name that a proxy gave it', 'proxy-0001', 'proxy-0001'],
    ['does not keep one that could forge a log', 'x\\n{"level":60}', undefined],
  ])('%s', async (_, given, kept) => {
    const answer = await app.request('/', { headers: { 'x-request-id': given } })
    if (kept) expect(answer.headers.get('x-request-id')).toBe(kept)
    else expect(answer.headers.get('x-request-id')).not.toContain('level')
  })
})

describe('a long text', () => {
  const long = 'Chi hội trưởng '.repeat(500)
  const app = new Hono()
    .use(compress)
    .get('/long', (visit) => visit.html(long, 200, { 'x-kept': '1' }))
    .get('/short', (visit) => visit.html('ngắn'))
  const asked = (path: string, encoding: string) =>
    app.request(path, { headers: { 'accept-encoding': encoding } })
  const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

  test('travels by brotli where the browser has it, by gzip where not', async () => {
    const best = await asked('/long', 'gzip, deflate, br')
    expect(best.headers.get('content-encoding')).toBe('br')
    expect(best.headers.get('x-kept')).toBe('1')
    expect(best.headers.get('vary')).toBe('accept-encoding')
    expect(brotliDecompressSync(await bytes(best)).toString()).toBe(long)
    const older = await asked('/long', 'gzip, br;q=0')
    expect(older.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await bytes(older)).toString()).toBe(long)
  })

  test('travels as it is where nobody asks, or where it is short', async () => {
    expect(await (await app.request('/long')).text()).toBe(long)
    const short = await asked('/short', 'br')
    expect(short.headers.has('content-encoding')).toBe(false)
    expect(await short.text()).toBe('ngắn')
  })
})

describe('what goes wrong', () => {
  const failure = (error: unknown) => failureOf(error, 'r-1')

  test.each([
    ['invalid', 422],
    ['forbidden', 403],
    ['missing', 404],
    ['conflict', 409],
  ] as const)('a refusal that is %s answers %i in its own words', (kind, status) => {
    const told = failure(new Refusal(kind, 'Vì sao.', ['một']))
    expect(told).toEqual({ kind, message: 'Vì sao.', details: ['một'], requestId: 'r-1' })
    expect(statusOf(told)).toBe(status)
  })

  test('a bug shows nothing of its inside', () => {
    const told = failure(new Error('Nguyễn Thị Bí Mật'))
    expect(statusOf(told)).toBe(500)
    expect(JSON.stringify(told)).not.toContain('Bí Mật')
    expect(told.message).toContain('chưa được ghi')
  })

  test('a database that does not answer is not a bug', () => {
    expect(statusOf(failure(Object.assign(new Error(), { code: 'ECONNREFUSED' })))).toBe(503)
    expect(statusOf(failure(Object.assign(new Error(), { code: '57P01' })))).toBe(503)
  })

  test('a character that no text can hold is the sender’s mistake', () => {
    expect(statusOf(failure(Object.assign(new Error(), { code: '22021' })))).toBe(422)
  })
})

test('metrics count by route template and status, and spread the seconds over bounds', () => {
  const metrics = newMetrics()
  metrics.count({ method: 'GET', route: '/don-vi/:unit', status: 200, seconds: 0.02 })
  metrics.count({ method: 'GET', route: '/don-vi/:unit', status: 404, seconds: 20 })
  const text = metrics.text([{ name: 'vun_unfolded_changes', help: 'Changes.', value: 3 }])
  expect(text).toContain('vun_http_requests_total{method="GET",route="/don-vi/:unit",status="404"} 1')
  expect(text).toContain('_bucket{method="GET",route="/don-vi/:unit",le="0.01"} 0')
  expect(text).toContain('_bucket{method="GET",route="/don-vi/:unit",le="0.025"} 1')
  expect(text).toContain('_bucket{method="GET",route="/don-vi/:unit",le="+Inf"} 2')
  expect(text).toContain('# TYPE vun_unfolded_changes gauge\nvun_unfolded_changes 3\n')
})
