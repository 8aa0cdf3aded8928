import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople } from '#people/find-people.query.ts'
import { madeUpPerson } from '#people/made-up.ts'
import { codeIdentifier, nationalIdentifier } from '#people/person-facts.ts'
import { rankName } from '#people/search-name.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { randomOf } from '#platform/pure/random.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
const random = randomOf('find-people')
const regions = ['north-mountain', 'north', 'highland', 'mekong'] as const
const crowd = Array.from({ length: 600 }, (_, at) => madeUpPerson(random, at, regions[at % 4]!).name)
const named = [
  'Trần Thị Hoà',
  'Lê Hòa',
  'Phạm Thị Hoa',
  'Hoàng Thị Lụa',
  'Vũ Thị Hoài',
  "H'Hen Niê",
  'Nguyễn Thi',
]

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  ofMay = actorOver({ read: [units.banMay] })
  await takeIn(named, units.banMay)
  await takeIn(crowd, units.elsewhere)
})
afterAll(() => world.close())

async function takeIn(names: string[], unit: string): Promise<void> {
  const persons = names.map((name) => ({ id: newId(), name }))
  const nothing = { birth: null, sex: null, ethnicGroup: null, madeUp: true }
  const post = {
    title: 'specialist',
    from: '2018-01-01',
    until: null,
    fullTime: false,
    kind: 'other',
  } as const
  await perform(world.house, localAdministrator, takeInPeople, {
    source: newId(),
    persons: persons.map(({ id }) => id),
    details: persons.map(({ id, name }) => ({ person: id, name, phone: '+84500000001', ...nothing })),
    identifiers: persons.flatMap(({ id, name }) => [
      codeIdentifier(id, `M-${name}`),
      ...(name === 'Lê Hòa' ? [nationalIdentifier(world.house.secrets, id, '000190000001')] : []),
    ]),
    mergers: [],
    postings: persons.map(({ id }) => ({
      ...post,
      id: newId(),
      person: id,
      unit,
      term: null,
      decision: null,
    })),
    voided: [],
    touched: persons.map(({ id }) => id),
  })
  await sql`analyze`.execute(world.house.db)
}

async function answers(text: string, actor: Actor = ofMay, limit = 20): Promise<string[]> {
  const { people } = await ask(world.house, actor, findPeople, { text, limit })
  return people.map(({ name }) => name)
}

describe('search by name', () => {
  test('without diacritics finds every writing of a name, the given name first', async () => {
    expect(await answers('hoa')).toEqual([
      'Phạm Thị Hoa',
      'Lê Hòa',
      'Trần Thị Hoà',
      'Hoàng Thị Lụa',
      'Vũ Thị Hoài',
    ])
  })

  test('with an accent typed on purpose finds only those who have it, in both schools of placing it', async () => {
    expect(await answers('hoà')).toEqual(['Lê Hòa', 'Trần Thị Hoà'])
    expect(await answers('HÒA')).toEqual(['Lê Hòa', 'Trần Thị Hoà'])
    expect(await answers('hoá')).toEqual([])
  })

  test('takes đ for d unless đ was typed', async () => {
    expect((await answers('dao', localAdministrator)).length).toBeGreaterThan(0)
    const typed = await answers('đào', localAdministrator, 100)
    expect(typed.length).toBeGreaterThan(0)
    expect(typed.filter((name) => !/đào/iu.test(name))).toEqual([])
  })

  test('puts the whole name before a given name, and that before a beginning', async () => {
    const found = await answers('nguyen thi', localAdministrator, 100)
    expect(found[0]).toBe('Nguyễn Thi')
    expect(found.slice(1, 5).every((name) => name.startsWith('Nguyễn Thị '))).toBe(true)
  })

  test('finds names of the highlands with and without the marker', async () => {
    for (const text of ["h'hen nie", "H'Hen", 'hen', 'nie hen'])
      expect(await answers(text)).toEqual(["H'Hen Niê"])
  })

  test('asked for nothing answers nothing, and % and _ are no words', async () => {
    for (const text of ['', '  ', '%', '_', "'"]) expect(await answers(text, localAdministrator)).toEqual([])
  })

  test('says when there are more', async () => {
    const some = await ask(world.house, localAdministrator, findPeople, { text: 'thi', limit: 3 })
    expect([some.people.length, some.more]).toEqual([3, true])
    const all = await ask(world.house, ofMay, findPeople, { text: 'hoà', limit: 2 })
    expect([all.people.length, all.more]).toEqual([2, false])
  })

  test('answers as the ranking says, for whoever reads everything and for whoever reads one commune', async () => {
    const ofElsewhere = actorOver({ read: [units.elsewhere] })
    const everybody = [...crowd, ...named]
    await fc.assert(
      fc.asyncProperty(aQuery, async (text) => {
        const right = (names: string[]) => names.filter((name) => rankName(text, name) > 0).length
        for (const [actor, names] of [
          [localAdministrator, everybody],
          [ofElsewhere, crowd],
          [ofMay, named],
        ] as const) {
          const found = await answers(text, actor, 100)
          const ranks = found.map((name) => rankName(text, name))
          expect(found).toHaveLength(Math.min(100, right(names)))
          expect(ranks).toEqual(ranks.toSorted((one, other) => other - one))
          const best = names.map((name) => rankName(text, name)).toSorted((one, other) => other - one)
          expect(ranks).toEqual(best.slice(0, ranks.length))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('search by a mark', () => {
  test('finds a code, a citizen number or a telephone number, each exactly as it is', async () => {
    expect(await answers('M-Lê Hòa')).toEqual(['Lê Hòa'])
    expect(await answers('000 190 000 001')).toEqual(['Lê Hòa'])
    expect(await answers('000190000002')).toEqual([])
    expect(await answers('0500 000 001')).toHaveLength(named.length)
  })

  test('does not reach out of the scope', async () => {
    const ofSim = actorOver({ read: [units.kheSim] })
    for (const text of ['M-Lê Hòa', '000190000001', '0500000001'])
      expect(await answers(text, ofSim)).toEqual([])
  })
})

/** Words and beginnings of words of somebody's name, with their accents or without, in any order. */
const aQuery = fc
  .tuple(
    fc.constantFrom(...crowd, ...named),
    fc.boolean(),
    fc.boolean(),
    fc.integer({ min: 1, max: 4 }),
    fc.nat(3),
  )
  .map(([name, plain, turned, length, from]) => {
    const words = name.split(' ').slice(from % name.split(' ').length)
    const asked = turned ? words.toReversed() : words
    const text = asked
      .join(' ')
      .slice(0, length * 3)
      .trim()
    return plain
      ? text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
      : text
  })
