import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { endPosting } from '#people/end-posting.command.ts'
import { person } from '#people/person.query.ts'
import { settle } from '#people/settle.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, mergeCommunes, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let merged: string
let chairs: string[]

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  const add = async (name: string, unit: string, title: string) => {
    const post = { unit, title, from: '2021-01-01' }
    return (await done(localAdministrator, addPerson, { name, post })).person
  }
  chairs = [await add('Hờ Thị Chía', units.banMay, 'chair'), await add('Lầu Thị Dợ', units.kheSim, 'chair')]
  await add('Thào Thị Dí', units.mayOne, 'branch_head')
  merged = await mergeCommunes(world.house)
})
afterAll(() => world.close())

async function done<I, O>(actor: Actor, what: Command<I, O>, input: object): Promise<O> {
  return (await perform(world.house, actor, what, input)).outcome
}

async function unsettledBy(actor: Actor, input: object = {}) {
  return (await ask(world.house, actor, settle, input)).units
}

describe('after two communes became one', () => {
  test('its two chairs are listed for the commune to settle, on the day only', async () => {
    const [unsettled, ...others] = await unsettledBy(localAdministrator, { unit: '00009' })
    expect(others).toEqual([])
    expect(unsettled).toMatchObject({
      unit: { id: merged, name: 'Xã Mây Sim', code: '00009' },
      title: 'chair',
    })
    expect(unsettled?.holders.map((holder) => holder.name)).toEqual(['Hờ Thị Chía', 'Lầu Thị Dợ'])
    expect(await unsettledBy(localAdministrator, { on: '2025-06-30' })).toEqual([])
    const ofElsewhere = actorOver({ read: [units.elsewhere] })
    expect(await unsettledBy(ofElsewhere)).toEqual([])
  })

  test('settled by ending one post, the list is empty; the new commune may do it', async () => {
    const ofMerged = actorOver({
      read: [merged, units.banMay, units.kheSim],
      edit: [merged, units.banMay, units.kheSim],
    })
    const [unsettled] = await unsettledBy(ofMerged)
    const second = unsettled!.holders.find((holder) => holder.person === chairs[1])!
    await done(ofMerged, endPosting, { posting: second.posting, lastDay: '2025-09-30' })
    expect(await unsettledBy(ofMerged)).toEqual([])
    expect(await unsettledBy(ofMerged, { on: '2025-09-30' })).toHaveLength(1)
  })

  test('a post reads as where and when it stood, under the names of then', async () => {
    const read = await ask(world.house, localAdministrator, person, { person: chairs[0]! })
    expect(read.posts.map(({ unit, from, until }) => [unit, from, until])).toEqual([
      ['Xã Mây Sim', '2025-07-01', null],
      ['Xã Bản Mây', '2021-01-01', '2025-07-01'],
    ])
  })

  test('people of the unit stand by rank, those below it page by page by given name', async () => {
    const names = async (input: object) => {
      const { people, next } = await ask(world.house, localAdministrator, unitPeople, {
        unit: '00009',
        ...input,
      })
      return { names: people.map((one) => one.name), next }
    }
    await done(localAdministrator, addPerson, {
      name: 'Và Thị An',
      post: { unit: merged, title: 'vice_chair', from: '2025-08-01' },
    })
    expect((await names({})).names).toEqual(['Hờ Thị Chía', 'Và Thị An'])
    const first = await names({ below: true, limit: 2 })
    expect(first.names).toEqual(['Và Thị An', 'Hờ Thị Chía'])
    const rest = await names({ below: true, limit: 2, after: first.next })
    expect(rest).toEqual({ names: ['Thào Thị Dí'], next: null })
  })

  test('what is kept is what the facts say', async () => {
    const { outcome } = await perform(world.house, localAdministrator, recomputeCoverage, {})
    expect(outcome).toMatchObject({ standing: 0, attendance: 0 })
  })
})
