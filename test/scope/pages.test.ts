import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#access/create-token.command.ts'
import { grantRole } from '#access/grant-role.command.ts'
import type { Role } from '#access/role.ts'
import { addSession } from '#access/session.store.ts'
import { sessionCookie } from '#access/session.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { openLog } from '#platform/log.ts'
import { newId } from '#platform/pure/id.ts'
import { pick, type Random, randomOf } from '#platform/pure/random.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { makeApp } from '../../src/app.ts'
import { queries } from '../../src/catalogue.ts'
import { asksTo, most, some } from './asked.ts'
import { sightOf } from './leaks.ts'
import { type Somebody, somebody } from './sees.ts'
import { tokensIn } from './words.ts'
import { makeWorld, type World } from './world.ts'

const seed = process.env.VUN_SCOPE_SEED ?? 'mây'

let fresh: FreshDatabase
let world: World
let app: ReturnType<typeof makeApp>

beforeAll(async () => {
  fresh = await freshDatabase()
  world = await makeWorld(fresh.house)
  app = makeApp({ house: fresh.house, database: fresh.database, log: openLog(undefined, 'silent') })
})
afterAll(() => fresh.close())

describe.each([
  ['AB', 'reader'],
  ['F', 'editor'],
  ['D11', 'administrator'],
  ['P2', 'reader'],
  ['P1', 'personnel'],
] as const)('whoever has a role over %s alone, as %s', (unit, role) => {
  let she: Somebody
  let cookie: string
  beforeAll(async () => {
    she = await somebody(fresh.house, world, unit, role)
    const signedIn = await signIn(she, unit, role)
    cookie = signedIn.cookie
    she.own.push(signedIn.grant)
  })

  test('is shown nothing of elsewhere on any page, on any day', async () => {
    const sight = sightOf(world, she.reach, she.own)
    const random = randomOf(seed, unit, 'pages')
    const wrong: string[] = []
    let shown = 0
    for (const address of addressesOf(random)) {
      const answer = await app.request(address, { headers: { cookie } })
      if (answer.status >= 500) wrong.push(`${address} answers ${answer.status}`)
      const text = await answer.text()
      if (answer.status === 200) shown++
      for (const leak of sight.leaks(text, { asked: address }))
        wrong.push(`${routeOf(address)} shows ${leak}: ${address}`)
    }
    expect(onceEach(wrong)).toBe('')
    expect(shown).toBeGreaterThan(10)
  })

  test('is told nothing of elsewhere by any query or address of the API', async () => {
    const sight = sightOf(world, she.reach, she.own)
    const random = randomOf(seed, unit, 'api')
    const { outcome } = await perform(fresh.house, she.actor, createToken, { id: newId(), name: 'Kiểm tra' })
    const headers = { authorization: `Bearer ${outcome.token}`, 'content-type': 'application/json' }
    const wrong: string[] = []
    for (const { name, notInApi } of queries) {
      if (notInApi) continue
      const asks = some(random, asksTo(name, world, random), 3)
      for (const { input, on } of asks) {
        const request = { method: 'POST', headers, body: JSON.stringify(input) }
        const answer = await app.request(`/api/v1/queries/${name}`, request)
        if (answer.status >= 500) wrong.push(`${name} answers ${answer.status}`)
        const told = { asked: input, ...(on !== undefined && { on }) }
        for (const leak of sight.leaks(await answer.text(), told))
          wrong.push(`${name} tells ${leak}: ${JSON.stringify(input)}`)
      }
    }
    for (const { code, id } of some(random, [...world.plain.units.values()]))
      for (const ref of [code, id]) {
        const address = `/api/v1/coverage?unit=${ref}&on=2023-05-31&children=true`
        const text = await (await app.request(address, { headers })).text()
        for (const leak of sight.leaks(text, { asked: ref, on: '2023-05-31' }))
          wrong.push(`${address} tells ${leak}`)
      }
    expect(onceEach(wrong)).toBe('')
  })
})

/** A browser in which she is signed in; her account has the role beside the one it came with. */
async function signIn(
  { actor }: Somebody,
  unit: string,
  role: Role,
): Promise<{ cookie: string; grant: string }> {
  const account = actor.account!
  const grant = { id: newId(), account, unit: world.plain.units.get(unit)!.id, role, from: '2026-01-01' }
  await perform(fresh.house, localAdministrator, grantRole, grant)
  const session = await fresh.house.db.transaction().execute((trx) => addSession(trx, account))
  return { cookie: `${sessionCookie}=${session.cookie}`, grant: grant.id }
}

/** Every GET route, with all that may stand in its path, on some days, and with what its page may be asked for. */
function addressesOf(random: Random): string[] {
  const routes = app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'))
  const paths = [...new Set(routes.map(({ path }) => path))].filter((path) => !path.startsWith('/api/'))
  return paths.flatMap((path) => {
    const addresses = some(random, fill(path), most / 2)
    return addresses.flatMap((address) => some(random, asked(address, random), path.includes(':') ? 2 : most))
  })
}

/** Each part of a path by each thing it may mean, several parts of one person together. */
function fill(path: string): string[] {
  const { units, persons } = world.plain
  if (path.includes(':person'))
    return persons.map(({ ids, posts, trainings }) =>
      path
        .replace(':person', ids[0]!)
        .replace(':posting', posts[0]!.id)
        .replace(':training', trainings[0]!.id),
    )
  const meant: Record<string, string[]> = {
    unit: [...units.values()].flatMap(({ id, code }) => [id, code]),
    import: [world.import.id],
    upload: [world.import.id],
    key: ['A', 'B', 'C', 'D'],
    measure: ['A', 'B', 'C', 'D'],
    account: [...world.accounts.values()].map(({ id }) => id),
    act: world.acts.map(({ id }) => id),
  }
  const [whole, name] = /:(\w+)/.exec(path) ?? []
  if (whole === undefined) return [path]
  return (meant[name!] ?? ['x']).map((thing) => path.replace(whole, thing))
}

const days = ['2017-06-30', '2022-02-28', '2023-05-31', '2023-06-01', '2024-06-30']

function asked(address: string, random: Random): string[] {
  const { units, persons } = world.plain
  const unit = pick(random, [...units.values()])
  const person = pick(random, persons)
  const some = [
    `ngay=${pick(random, days)}`,
    `ngay=${pick(random, days)}&unit=${unit.id}&side=population`,
    `unit=${unit.id}&from=2017-01-01`,
    `q=${pick(random, [unit.word, unit.code, person.word, person.codes[0]!, 'zw', 'nguyễn'])}`,
  ]
  return [address, ...some.map((query) => `${address}?${query}`)]
}

function routeOf(address: string): string {
  return address
    .replace(/\?.*/, '')
    .split('/')
    .map((piece) => (tokensIn(piece).length > 0 ? '…' : piece))
    .join('/')
}

function onceEach(wrong: string[]): string {
  const first = new Map(wrong.map((one) => [one.replace(/: .*/, ''), one]))
  return [...first.values()].slice(0, 40).join('\n')
}
