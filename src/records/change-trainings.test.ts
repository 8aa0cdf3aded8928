import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { coverage } from '#coverage/coverage.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { mergePersons } from '#people/merge-persons.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { markUndone } from '#platform/undone.store.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { revokeTraining } from '#records/revoke-training.command.ts'
import { trainings } from '#records/trainings.query.ts'
import { voidTraining } from '#records/void-training.command.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
let readerOfMay: Actor
let ofSim: Actor
let head: string

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  ofMay = actorOver({ read: [units.banMay], edit: [units.banMay] })
  readerOfMay = actorOver({ read: [units.banMay] })
  ofSim = actorOver({ read: [units.kheSim], edit: [units.kheSim] })
})
afterAll(() => world.close())
beforeEach(async () => {
  const post = { unit: units.mayOne, title: 'branch_head', from: '2019-01-01' }
  head = (await done(ofMay, addPerson, { name: 'Mùa Thị Sua', post })).person
})

async function done<I, O>(actor: Actor, what: Command<I, O>, input: object): Promise<O> {
  return (await perform(world.house, actor, what, input)).outcome
}

/** Covered branch heads and attendances, of the branch's commune and of the country. */
async function counts(on: string): Promise<number[]> {
  const read = await Promise.all(
    [units.banMay, 'VN'].map((unit) =>
      ask(world.house, localAdministrator, coverage, { scheme: 'de-an-1893', unit, on }),
    ),
  )
  return read.flatMap(({ measures, attendances }) => [
    measures.find(({ measure }) => measure === 'D')!.covered,
    attendances,
  ])
}

const training = () => ({
  ...{ person: head, contents: ['union_work'], programme: 'Công tác Hội', form: 'in_person', passed: true },
  ...{ began: '2021-05-03', ended: '2021-05-05', theory: 16, practice: 8.5, paper: 'CN 12' },
})
const list = (actor: Actor) => ask(world.house, actor, trainings, { person: head })

describe('a training', () => {
  test('that is recorded covers and counts from its last day on, at every level at once', async () => {
    const [before, dayBefore] = [await counts('2021-05-05'), await counts('2021-05-04')]
    await done(ofMay, recordTraining, training())
    expect(await counts('2021-05-05')).toEqual(before.map((count) => count + 1))
    expect(await counts('2021-05-04')).toEqual(dayBefore)
    const [read] = await list(readerOfMay)
    expect(read).toMatchObject({ ended: '2021-05-05', practice: 8.5, voided: false, revoked: null })
    expect(read?.source).toMatchObject({ command: 'records.record-training', by: 'Cán bộ thử' })
  })

  test('that was failed is an attendance and covers nobody', async () => {
    const before = await counts('2021-05-05')
    await done(ofMay, recordTraining, { ...training(), passed: false })
    expect(await counts('2021-05-05')).toEqual([before[0], before[1]! + 1, before[2], before[3]! + 1])
  })

  test('that was an error counts on no day; its editors still see that it was there', async () => {
    const before = await counts('2021-05-05')
    const { training: id } = await done(ofMay, recordTraining, training())
    await done(ofMay, voidTraining, { training: id })
    expect(await counts('2021-05-05')).toEqual(before)
    expect((await list(ofMay)).map((one) => one.voided)).toEqual([true])
    expect(await list(readerOfMay)).toEqual([])
    await expect(done(ofMay, voidTraining, { training: id })).rejects.toMatchObject({ kind: 'missing' })
  })

  test('that is revoked covers until the day before, and stays an attendance', async () => {
    const { training: id } = await done(ofMay, recordTraining, training())
    const [before, then] = [await counts('2023-02-28'), await counts('2023-03-01')]
    await done(ofMay, revokeTraining, { training: id, day: '2023-03-01', reason: 'Cấp sai' })
    expect(await counts('2023-02-28')).toEqual(before)
    expect(await counts('2023-03-01')).toEqual([then[0]! - 1, then[1], then[2]! - 1, then[3]])
    expect((await list(readerOfMay))[0]?.revoked).toEqual({ day: '2023-03-01', reason: 'Cấp sai' })
    const revoke = (day: string) => done(ofMay, revokeTraining, { training: id, day, reason: 'Cấp sai' })
    await expect(revoke('2024-01-01')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(revoke('2021-05-04')).rejects.toMatchObject({ kind: 'invalid' })
    await revoke('2022-01-01')
    expect((await list(readerOfMay))[0]?.revoked).toMatchObject({ day: '2022-01-01' })
  })

  test('is changed by whoever edits where she holds or held a post, and nobody else', async () => {
    const { training: id } = await done(ofMay, recordTraining, training())
    for (const [actor, kind] of [
      [readerOfMay, 'forbidden'],
      [ofSim, 'missing'],
    ] as const) {
      await expect(done(actor, recordTraining, training())).rejects.toMatchObject({ kind })
      await expect(done(actor, voidTraining, { training: id })).rejects.toMatchObject({ kind })
      const revoking = done(actor, revokeTraining, { training: id, day: '2023-01-01', reason: 'Sai' })
      await expect(revoking).rejects.toMatchObject({ kind })
    }
    const never = await done(ofSim, voidTraining, { training: newId() }).catch((error) => error.message)
    await expect(done(ofSim, voidTraining, { training: id })).rejects.toMatchObject({ message: never })
    await expect(list(ofSim)).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is refused before it ended, or when it ends before it begins', async () => {
    for (const days of [{ ended: '2026-11-23' }, { began: '2021-05-06' }])
      await expect(done(ofMay, recordTraining, { ...training(), ...days })).rejects.toMatchObject({
        kind: 'invalid',
      })
  })
})

test('a fact voided by a source that was undone can be voided again', async () => {
  const { training: id } = await done(ofMay, recordTraining, training())
  const first = await perform(world.house, ofMay, voidTraining, { training: id })
  await world.house.db.transaction().execute((trx) => markUndone(trx, first.id, newId()))
  expect((await list(ofMay)).map((one) => one.voided)).toEqual([false])
  await done(ofMay, voidTraining, { training: id })
  expect((await list(ofMay)).map((one) => one.voided)).toEqual([true])
})

test('two changes of one woman at once, by a merger between them, leave what the facts say', async () => {
  const add = () =>
    done(localAdministrator, addPerson, {
      name: 'Mùa Thị Say',
      post: { unit: units.mayTwo, title: 'branch_head', from: '2019-01-01' },
    })
  const [one, other] = [(await add()).person, (await add()).person]
  await Promise.all([
    done(localAdministrator, recordTraining, { ...training(), person: one }),
    done(localAdministrator, mergePersons, { person: one, other }),
    done(localAdministrator, recordTraining, { ...training(), person: other, ended: '2022-05-05' }),
    done(localAdministrator, recordTraining, { ...training(), person: one, ended: '2023-05-05' }),
  ])
  expect(await ask(world.house, localAdministrator, trainings, { person: other })).toHaveLength(3)
  const { outcome } = await perform(world.house, localAdministrator, recomputeCoverage, {})
  expect(outcome).toMatchObject({ standing: 0, attendance: 0 })
})
