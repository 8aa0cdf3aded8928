import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverage } from '#coverage/coverage.query.ts'
import { persons } from '#coverage/persons.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { pick, randomOf } from '#platform/pure/random.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { queries } from '../../src/catalogue.ts'
import { asksOf, asksTo, some } from './asked.ts'
import { sightOf } from './leaks.ts'
import { isCovered, liesUnder, population } from './plain.ts'
import { somebody } from './sees.ts'
import { makeWorld, type World } from './world.ts'

const seed = process.env.VUN_SCOPE_SEED ?? 'mây'
const absent = '01a20000-0000-7000-8000-000000000000'
const scheme = 'de-an-1893'

/** Over communes, whole, merged, split and still open; over districts, one of them abolished; over provinces. */
const seats = [
  ...(['AB', 'C1', 'G', 'D12', 'P2'] as const).map((unit) => [unit, 'reader'] as const),
  ...(['A', 'E1', 'D11', 'Gx'] as const).map((unit) => [unit, 'editor'] as const),
  ...(['AB', 'C', 'F', 'D21', 'P1'] as const).map((unit) => [unit, 'personnel'] as const),
]

let fresh: FreshDatabase
let world: World

beforeAll(async () => {
  fresh = await freshDatabase()
  world = await makeWorld(fresh.house)
})
afterAll(() => fresh.close())

test('every query of the catalogue is asked', () => {
  expect(queries.map(({ name }) => name).filter((name) => !(name in asksOf))).toEqual([])
})

describe.each(seats)('whoever has a role over %s alone, as %s', (unit, role) => {
  test('reads nothing of elsewhere in any answer', async () => {
    const { actor, reach, own } = await somebody(fresh.house, world, unit, role)
    const sight = sightOf(world, reach, own)
    const random = randomOf(seed, unit, role)
    const wrong: string[] = []
    let answered = 0
    for (const what of queries)
      for (const { input, on } of asksTo(what.name, world, random)) {
        const text = await answerTo(() => ask(fresh.house, actor, what, input))
        if (!text.startsWith('refused')) answered++
        const told = { asked: input, ...(on !== undefined && { on }) }
        for (const leak of sight.leaks(text, told))
          wrong.push(`${what.name} tells ${leak} asked ${JSON.stringify(input)}`)
      }
    expect(onceEach(wrong)).toBe('')
    expect(answered).toBeGreaterThan(20)
  })

  test('is answered about a unit or person elsewhere as about none', async () => {
    const { actor, reach } = await somebody(fresh.house, world, unit, role)
    const sight = sightOf(world, reach)
    const random = randomOf(seed, unit, role, 'elsewhere')
    const outside = tokensOutside(sight)
    const wrong: string[] = []
    for (const what of queries)
      for (const { input } of some(random, asksTo(what.name, world, random))) {
        const asked = JSON.stringify(input)
        const named = outside.find((token) => asked.includes(token))
        if (named === undefined) continue
        const [answer, none] = await Promise.all(
          [asked, asked.replace(named, absent)].map((text) =>
            answerTo(() => ask(fresh.house, actor, what, JSON.parse(text) as unknown)),
          ),
        )
        if (answer!.replaceAll(named, absent) !== none)
          wrong.push(`${what.name} asked ${asked}: ${answer} – ${none}`)
      }
    expect(onceEach(wrong)).toBe('')
  })

  test('is told the plain counts and lists of her own units', async () => {
    const { actor, reach } = await somebody(fresh.house, world, unit, role)
    const { plain } = world
    const random = randomOf(seed, unit, 'counts')
    const there = plain.days.flatMap((on) =>
      [...plain.units.keys()]
        .filter((key) => liesUnder(plain, key, reach.read, on))
        .map((key) => ({ key, on })),
    )
    expect(there.length).toBeGreaterThan(0)
    for (let round = 0; round < 8; round++) {
      const { key, on } = pick(random, there)
      const { id } = plain.units.get(key)!
      const read = await ask(fresh.house, actor, coverage, { scheme, unit: id, on })
      if (role !== 'personnel') expect(read.measures.map(({ measure }) => measure)).not.toContain('C')
      for (const measure of ['A', 'B', 'D'] as const) {
        const group = population(plain, { on, unit: key, measure })
        const covered = group.filter((person) => isCovered(person, on)).length
        const told = read.measures.find((one) => one.measure === measure)
        expect(told, `${measure} of ${key} on ${on}`).toMatchObject({ population: group.length, covered })
        const listed = await ask(fresh.house, actor, persons, {
          scheme,
          measure,
          unit: id,
          on,
          side: 'population',
        })
        expect(wordsOf(listed.persons), `${measure} of ${key} on ${on}`).toEqual(
          group.map(({ word }) => word).sort(),
        )
      }
      const people = await ask(fresh.house, actor, unitPeople, { unit: id, on, below: true, limit: 1000 })
      const holding = population(plain, { on, unit: key, measure: role === 'personnel' ? 'all' : 'any' })
      expect(wordsOf(people.people), `people of ${key} on ${on}`).toEqual(
        holding.map(({ word }) => word).sort(),
      )
    }
  })
})

/** The answer, or why there is none. */
async function answerTo(asking: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify((await asking()) ?? null)
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.kind} ${error.message} ${error.details.join(' ')}`
    throw error
  }
}

/** By what units and persons that do not exist for her can be asked for. */
function tokensOutside(sight: ReturnType<typeof sightOf>): string[] {
  const { units, persons: everybody } = world.plain
  const asked = [...units.values()].flatMap(({ id, code }) => [id, code])
  return [...asked, ...everybody.flatMap(({ ids, codes }) => [...ids, ...codes])].filter(
    (token) => sight.leaks(token).length > 0,
  )
}

/** Who they are, by the first of her identities' words. */
function wordsOf(people: { id: string }[]): string[] {
  return people.map(({ id }) => world.plain.persons.find(({ ids }) => ids.includes(id))?.word ?? id).sort()
}

/** Of every kind the first, a line each. */
function onceEach(wrong: string[]): string {
  const first = new Map(wrong.map((one) => [one.replace(/ asked.*/, ''), one]))
  return [...first.values()].slice(0, 40).join('\n')
}
