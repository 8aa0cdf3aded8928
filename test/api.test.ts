import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#access/create-token.command.ts'
import { CoverageAnswer } from '#coverage/coverage-answer.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { commands, queries } from '../src/catalogue.ts'
import { newAccount } from './world/accounts.ts'
import { programWith } from './world/api.ts'
import { type FreshDatabase, freshDatabase } from './world/database.ts'
import { openSite } from './world/site.ts'
import { personNamed, smallCoverage } from './world/small-coverage.ts'

let world: FreshDatabase
let site: ReturnType<typeof openSite>
let machine: ReturnType<typeof programWith>
let reader: ReturnType<typeof programWith>

beforeAll(async () => {
  world = await freshDatabase()
  await smallCoverage(world.house)
  site = openSite(world)
  const { actor } = await newAccount(world.house, 'doc', { unit: country, role: 'reader' })
  machine = programWith(site, await tokenOf(localAdministrator))
  reader = programWith(site, await tokenOf(actor))
})
afterAll(() => world.close())

async function tokenOf(actor: typeof localAdministrator): Promise<string> {
  const { outcome } = await perform(world.house, actor, createToken, { id: newId(), name: 'thử' })
  return outcome.token
}

describe('GET /api/v1/coverage', () => {
  test('has exactly the shape that was promised', async () => {
    const { status, json } = await machine.get(
      '/api/v1/coverage?scheme=de-an-1893&unit=91&on=2024-12-31&children=true',
    )
    expect(status).toBe(200)
    expect(CoverageAnswer.safeParse(json).error).toBeUndefined()
    expect(Object.keys(json)).toEqual([
      'scheme',
      'on',
      'from',
      'unit',
      'attendances',
      'measures',
      'targets',
      'children',
    ])
    expect(json.unit).toEqual({ id: expect.any(String), code: '91', name: 'Tỉnh Mây', level: 'province' })
    expect(json.measures).toContainEqual({ measure: 'D', population: 3, covered: 2, rate: 66.6 })
    expect(json.targets).toContainEqual({
      ...{ key: 'D-2025', measure: 'D', milestone: '2025-12-31', goal: 100, verified: true },
      ...{ distance: 1, status: 'not_due' },
    })
  })

  test('means the country where no unit is named, and lists units that nobody is recorded in', async () => {
    const { json } = await machine.get('/api/v1/coverage?scheme=de-an-1893&on=2024-12-31&children=1')
    expect(json.unit).toMatchObject({ code: 'VN', level: 'central' })
    const empty = json.children.find((child) => child.unit.code === '92')
    expect(empty?.measures[0]).toEqual({ measure: 'A', population: 0, covered: 0, rate: null })
  })

  test('counts attendances from the day asked', async () => {
    const { json } = await machine.get('/api/v1/coverage?scheme=de-an-1893&on=2024-12-31&from=2023-01-01')
    expect(json).toMatchObject({ attendances: 1, from: '2023-01-01' })
  })

  test('answers a unit that is not there in words, with the name of the request', async () => {
    const { status, json, headers } = await machine.get('/api/v1/coverage?unit=999&on=2024-12-31')
    expect(status).toBe(404)
    expect(json.error).toEqual({
      kind: 'missing',
      message: 'Không có đơn vị “999” trong phạm vi của bạn vào ngày 2024-12-31.',
      details: [],
      requestId: headers.get('x-request-id'),
    })
  })

  test('refuses a day that does not exist', async () => {
    const { status, json } = await machine.get('/api/v1/coverage?on=2024-02-31')
    expect(status).toBe(422)
    expect(json.error.message).toContain('on: Ngày phải viết YYYY-MM-DD và có thật.')
  })

  test('shows planned successors to nobody without the personnel role', async () => {
    const keys = async (program: typeof machine) =>
      (await program.get('/api/v1/coverage?on=2024-12-31')).json.measures.map(({ measure }) => measure)
    expect(await keys(machine)).toContain('C')
    expect(await keys(reader)).toEqual(['A', 'B', 'D', 'E', 'F'])
    const asked = { scheme: 'de-an-1893', measure: 'C', on: '2024-12-31', side: 'population' }
    expect((await reader.post('/api/v1/queries/coverage.persons', asked)).status).toBe(404)
    expect((await machine.post('/api/v1/queries/coverage.persons', asked)).status).toBe(200)
  })
})

describe('who asks', () => {
  test('without a token is told how to get one', async () => {
    const { status, json, headers } = await programWith(site).get('/api/v1/coverage?on=2024-12-31')
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect(json.error.kind).toBe('unauthenticated')
    expect((await programWith(site, 'sai').get('/api/v1/coverage')).status).toBe(401)
  })
})

describe('a command', () => {
  test('sent twice with one key is done once', async () => {
    const training = {
      ...{
        person: await personNamed(world.house, 'Hà Thị Diệp'),
        contents: ['union_work'],
        programme: 'Lớp',
      },
      ...{ form: 'online', ended: '2024-05-31', passed: true },
    }
    const key = { 'idempotency-key': newId() }
    const first = await machine.post('/api/v1/commands/records.record-training', training, key)
    expect(first.status).toBe(200)
    expect(first.json).toMatchObject({ before: false, id: key['idempotency-key'] })
    const again = await machine.post('/api/v1/commands/records.record-training', training, key)
    expect(again.json).toEqual({ ...first.json, before: true })
    const other = { ...training, ended: '2024-06-30' }
    expect((await machine.post('/api/v1/commands/records.record-training', other, key)).status).toBe(409)
  })

  test.each([
    ['that nobody knows', 'records.eat-training', {}, 404],
    ['whose input is no JSON by nature', 'exchange.import-people', {}, 404],
    ['whose body is no JSON', 'records.record-training', '{', 422],
    ['whose input says too little', 'records.record-training', {}, 422],
  ])('%s is refused', async (_, name, body, status) => {
    expect((await machine.post(`/api/v1/commands/${name}`, body)).status).toBe(status)
  })

  test('with a key that is no uuid is refused', async () => {
    const answer = await machine.post(
      `/api/v1/commands/${recomputeCoverage.name}`,
      {},
      { 'idempotency-key': '1' },
    )
    expect(answer.status).toBe(422)
  })

  test('is refused to whoever may not', async () => {
    const { status, json } = await reader.post(`/api/v1/commands/${recomputeCoverage.name}`, {})
    expect(status).toBe(403)
    expect(json.error.kind).toBe('forbidden')
  })
})

describe('/api/v1/openapi.json', () => {
  test('describes every command and query that is offered, from the schemas that read them', async () => {
    const { json } = await programWith(site).get('/api/v1/openapi.json')
    const offered = (all: readonly { name: string; notInApi?: boolean }[], path: string) =>
      all.filter((one) => !one.notInApi).map(({ name }) => `/${path}/${name}`)
    const expected = ['/coverage', ...offered(commands, 'commands'), ...offered(queries, 'queries')]
    expect(Object.keys(json.paths).sort()).toEqual(expected.sort())
    const persons = json.paths['/queries/coverage.persons']
    expect(JSON.stringify(persons)).toContain('"enum":["population","covered","missing"]')
  })
})

describe('the health of the process', () => {
  const text = async (path: string) => {
    const answer = await site.app.request(path)
    return { status: answer.status, text: await answer.text() }
  }

  test('is told to whoever watches', async () => {
    expect(await text('/healthz')).toEqual({ status: 200, text: 'ok\n' })
    expect(await text('/readyz')).toEqual({ status: 200, text: 'ok\n' })
  })

  test('is counted by route, never by path', async () => {
    await site.app.request('/don-vi/bi-mat')
    const { text: metrics } = await text('/metrics')
    expect(metrics).toContain('vun_http_requests_total{method="GET",route="/healthz",status="200"} 1')
    expect(metrics).toMatch(/^vun_unfolded_changes \d+$/m)
    expect(metrics).toMatch(/^vun_database_connections \d+$/m)
    expect(metrics).not.toContain('bi-mat')
  })
})
