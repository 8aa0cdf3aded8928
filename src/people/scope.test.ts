import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { findPeople } from '#people/find-people.query.ts'
import { person } from '#people/person.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
let ofSim: Actor
let personnelOfMay: Actor
let mua: string
let sua: string
let foreseen: string

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  const both = (unit: string) => ({ read: [unit], edit: [unit] })
  ofMay = actorOver(both(units.banMay))
  ofSim = actorOver(both(units.kheSim))
  personnelOfMay = actorOver({ ...both(units.banMay), personnel: [units.banMay] })
  mua = await add('Giàng Thị Mùa', {
    ...{ unit: units.mayOne, title: 'branch_head', from: '2018-05-01', lastDay: '2021-04-30' },
  })
  await perform(world.house, localAdministrator, addPosting, {
    person: mua,
    post: { unit: units.simTwo, title: 'branch_head', from: '2021-05-01', decision: '12/QĐ' },
  })
  sua = await add('Giàng Thị Súa', { unit: units.simOne, title: 'branch_head', from: '2019-01-01' })
  foreseen = await add('Giàng Thị Xuân', {
    ...{ unit: units.banMay, title: 'chair', from: '2024-01-01', kind: 'planned' },
  })
})
afterAll(() => world.close())

async function add(name: string, post: object): Promise<string> {
  return (await perform(world.house, localAdministrator, addPerson, { name, post })).outcome.person
}

async function found(actor: Actor, text: string): Promise<string[]> {
  const { people } = await ask(world.house, actor, findPeople, { text })
  return people.map((one) => one.name)
}

const unknown = /Không có người/u

describe('an editor of one commune', () => {
  test('finds no one outside it, by no question', async () => {
    expect(await found(ofMay, 'giang thi')).toEqual(['Giàng Thị Mùa'])
    expect(await found(ofMay, 'sua')).toEqual([])
    await expect(ask(world.house, ofMay, person, { person: sua })).rejects.toThrow(unknown)
    await expect(ask(world.house, ofMay, unitPeople, { unit: units.kheSim, below: true })).rejects.toThrow(
      /trong phạm vi của bạn/u,
    )
    await expect(ask(world.house, ofMay, unitPeople, { below: true })).rejects.toThrow(/phạm vi/u)
  })

  test('still finds a woman who left the commune, with her new post as unit and title only', async () => {
    const { people } = await ask(world.house, ofMay, findPeople, { text: 'mùa' })
    expect(people[0]?.posts).toEqual([{ title: 'branch_head', unit: 'Thôn 2', above: [], unitId: null }])
    const read = await ask(world.house, ofMay, person, { person: mua })
    expect(read.posts.map(({ unit, from, until }) => [unit, from, until])).toEqual([
      ['Thôn 1', '2018-05-01', '2021-05-01'],
    ])
    expect(read.elsewhere).toEqual([{ title: 'branch_head', unit: 'Thôn 2' }])
    expect(JSON.stringify(read)).not.toContain('12/QĐ')
  })

  test('of the commune she went to sees both ends of it the other way round', async () => {
    const read = await ask(world.house, ofSim, person, { person: mua })
    expect(read.posts.map(({ unit, from }) => [unit, from])).toEqual([['Thôn 2', '2021-05-01']])
    expect(read.elsewhere).toEqual([{ title: 'branch_head', unit: 'Thôn 1' }])
  })
})

describe('a planned successor', () => {
  test('exists for nobody without the personnel right, wherever else their rights hold', async () => {
    const { personnel: _, ...rest } = localAdministrator.may
    const everywhere: Actor = { ...localAdministrator, may: { ...rest, personnel: ofMay.may.personnel } }
    for (const actor of [ofMay, everywhere]) {
      expect(await found(actor, 'xuan')).toEqual([])
      await expect(ask(world.house, actor, person, { person: foreseen })).rejects.toThrow(unknown)
      for (const below of [true, false]) {
        const { people } = await ask(world.house, actor, unitPeople, { unit: units.banMay, below })
        expect(people).toEqual([])
      }
    }
  })

  test('exists for whoever has it over her unit, and for nobody else who has it', async () => {
    expect(await found(personnelOfMay, 'xuan')).toEqual(['Giàng Thị Xuân'])
    const { people } = await ask(world.house, personnelOfMay, unitPeople, { unit: units.banMay })
    expect(people.map((one) => [one.name, one.posts[0]?.title])).toEqual([['Giàng Thị Xuân', 'chair']])
    const personnelOfSim = actorOver({ read: [units.province], personnel: [units.kheSim] })
    expect(await found(personnelOfSim, 'giang thi')).toEqual(['Giàng Thị Mùa', 'Giàng Thị Súa'])
  })

  test('who also holds a post is seen in that post only', async () => {
    const head = await add('Giàng Thị Yến', { unit: units.mayTwo, title: 'branch_head', from: '2020-01-01' })
    await perform(world.house, localAdministrator, addPosting, {
      person: head,
      post: { unit: units.banMay, title: 'chair', from: '2024-01-01', kind: 'planned' },
    })
    const titles = async (actor: Actor) => {
      const { people } = await ask(world.house, actor, findPeople, { text: 'yen' })
      return people[0]?.posts.map((post) => post.title)
    }
    expect(await titles(ofMay)).toEqual(['branch_head'])
    expect(await titles(personnelOfMay)).toEqual(['chair', 'branch_head'])
    const read = await ask(world.house, ofMay, person, { person: head })
    expect([read.posts.length, read.elsewhere.length]).toEqual([1, 0])
  })
})
