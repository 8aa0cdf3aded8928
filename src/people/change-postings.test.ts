import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { coverage } from '#coverage/coverage.query.ts'
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { endPosting } from '#people/end-posting.command.ts'
import { person } from '#people/person.query.ts'
import { voidPosting } from '#people/void-posting.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
let ofSim: Actor
let woman: string

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  ofMay = actorOver({ read: [units.banMay], edit: [units.banMay] })
  ofSim = actorOver({ read: [units.kheSim], edit: [units.kheSim] })
})
afterAll(() => world.close())
beforeEach(async () => {
  const post = { unit: units.mayOne, title: 'group_leader', from: '2016-01-01', lastDay: '2016-12-31' }
  woman = (await done(ofMay, addPerson, { name: 'Sùng Thị Mỷ', post })).person
})

async function done<I, O>(actor: Actor, what: Command<I, O>, input: object): Promise<O> {
  return (await perform(world.house, actor, what, input)).outcome
}

async function heads(unit: string, on: string): Promise<number | undefined> {
  const read = await ask(world.house, localAdministrator, coverage, { scheme: 'de-an-1893', unit, on })
  return read.measures.find(({ measure }) => measure === 'D')?.population
}

const spans = async (actor: Actor = ofMay) =>
  (await ask(world.house, actor, person, { person: woman })).posts.map(({ unit, from, until }) => [
    unit,
    from,
    until,
  ])

const head = () => ({ person: woman, post: { unit: units.mayTwo, title: 'branch_head', from: '2020-03-01' } })

describe('a post', () => {
  test('that is added counts at every level from its first day on', async () => {
    const before = await Promise.all(
      [units.mayTwo, units.banMay, '01', 'VN'].map((unit) => heads(unit, '2020-03-01')),
    )
    await done(ofMay, addPosting, head())
    const after = await Promise.all(
      [units.mayTwo, units.banMay, '01', 'VN'].map((unit) => heads(unit, '2020-03-01')),
    )
    expect(after).toEqual(before.map((count) => count! + 1))
    expect(await heads(units.mayTwo, '2020-02-29')).toBe(0)
  })

  test('is added once: the same unit, title and first day again is refused', async () => {
    await done(ofMay, addPosting, head())
    await expect(done(ofMay, addPosting, head())).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('that ends is held to its last day, that day in', async () => {
    const { posting } = await done(ofMay, addPosting, head())
    const before = [await heads(units.banMay, '2022-06-30'), await heads(units.banMay, '2022-07-01')]
    const { posting: ended } = await done(ofMay, endPosting, { posting, lastDay: '2022-06-30' })
    expect([await heads(units.banMay, '2022-06-30'), await heads(units.banMay, '2022-07-01')]).toEqual([
      before[0],
      before[1]! - 1,
    ])
    expect((await spans())[0]).toEqual(['Thôn 2', '2020-03-01', '2022-07-01'])
    await done(ofMay, endPosting, { posting: ended, lastDay: '2023-06-30' })
    expect((await spans())[0]).toEqual(['Thôn 2', '2020-03-01', '2023-07-01'])
    await expect(done(ofMay, endPosting, { posting, lastDay: '2022-06-30' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(done(ofMay, endPosting, { posting: ended, lastDay: '2019-01-01' })).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  test('cannot end before it began', async () => {
    const { posting } = await done(ofMay, addPosting, head())
    const ending = done(ofMay, endPosting, { posting, lastDay: '2020-02-28' })
    await expect(ending).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('that was an error counts on no day', async () => {
    const before = await heads(units.banMay, '2021-01-01')
    const { posting } = await done(ofMay, addPosting, head())
    await done(ofMay, voidPosting, { posting })
    expect(await heads(units.banMay, '2021-01-01')).toBe(before)
    expect(await spans()).toEqual([['Thôn 1', '2016-01-01', '2017-01-01']])
    await expect(done(ofMay, voidPosting, { posting })).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is changed by whoever edits its unit, and nobody else', async () => {
    const { posting } = await done(ofMay, addPosting, head())
    const never = await done(ofSim, voidPosting, { posting: newId() }).catch((error) => error.message)
    await expect(done(ofSim, voidPosting, { posting })).rejects.toMatchObject({
      kind: 'missing',
      message: never,
    })
    const there = { person: woman, post: { ...head().post, unit: units.simOne } }
    await expect(done(ofMay, addPosting, there)).rejects.toMatchObject({ kind: 'missing' })
    const { posting: elsewhere } = await done(localAdministrator, addPosting, there)
    await expect(done(ofMay, voidPosting, { posting: elsewhere })).rejects.toMatchObject({ kind: 'missing' })
    await expect(done(ofSim, voidPosting, { posting })).rejects.toMatchObject({ kind: 'missing' })
    await done(ofSim, endPosting, { posting: elsewhere, lastDay: '2024-12-31' })
  })

  test('that is planned is written, ended and known by the personnel right over its unit', async () => {
    const planned = {
      person: woman,
      post: { unit: units.banMay, title: 'chair', from: '2024-01-01', kind: 'planned' },
    }
    await expect(done(ofMay, addPosting, planned)).rejects.toMatchObject({ kind: 'forbidden' })
    const over = (personnel: string) =>
      actorOver({ read: [units.banMay], edit: [units.banMay], personnel: [personnel] })
    await expect(done(over(units.kheSim), addPosting, planned)).rejects.toMatchObject({ kind: 'forbidden' })
    const { posting } = await done(over(units.banMay), addPosting, planned)
    await expect(done(ofMay, voidPosting, { posting })).rejects.toMatchObject({ kind: 'missing' })
    await done(ofMay, addPosting, { ...planned, post: { ...planned.post, kind: 'elected' } })
    await done(over(units.banMay), endPosting, { posting, lastDay: '2024-12-31' })
  })

  test('is refused for a unit that stood on none of its days, and starts with its unit otherwise', async () => {
    const never = { unit: units.banMay, title: 'chair', from: '2010-01-01', lastDay: '2014-12-31' }
    await expect(done(ofMay, addPosting, { person: woman, post: never })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await done(ofMay, addPosting, { person: woman, post: { ...never, lastDay: null } })
    expect((await spans()).map(([, from]) => from)).toContain('2015-01-01')
  })
})
