import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { editionSaid, publish, smallProgramme } from '#test/world/small-programme.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { hadOfProgramme } from './had.query.ts'
import { recordTraining } from './record-training.command.ts'
import { revokeTraining } from './revoke-training.command.ts'

let world: FreshDatabase
let units: TwoCommunes
let person: string
/** Its first topic is also one of the programme that she went through. */
let next: string
beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  const { edition, topics } = await smallProgramme(world.house)
  await publish(world.house, edition)
  next = newId()
  await done(createProgramme, { edition: next, content: editionSaid('Họp cho hay', topics.slice(0, 1)) })
  const post = { unit: units.mayOne, title: 'branch_head', from: '2019-01-01' }
  person = (await done(addPerson, { name: 'Mùa Thị Sua', post })).person
})
afterAll(() => world.close())

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(world.house, localAdministrator, what, input)).outcome
}

const had = (actor = localAdministrator) => ask(world.house, actor, hadOfProgramme, { person, edition: next })
const training = (programme: string, passed = true) => ({
  ...{ person, contents: ['union_work'], programme, form: 'in_person', passed },
  ...{ began: '2023-05-03', ended: '2023-05-05', theory: 8, practice: 8, paper: null },
})

test('a woman without classes has had nothing of a programme', async () => {
  expect(await had()).toMatchObject({ share: 0, topics: [{ had: null }], unknown: [] })
})

test('a class that no programme is called after is named and not counted, nor one that she failed', async () => {
  await done(recordTraining, training('Tập huấn ở huyện'))
  await done(recordTraining, training('Nghiệp vụ chi hội trưởng', false))
  expect(await had()).toMatchObject({ share: 0, unknown: [{ programme: 'Tập huấn ở huyện' }] })
})

test('a topic that both programmes have by reference is one that she has had, until the class is revoked', async () => {
  const { training: id } = await done(recordTraining, training('NGHIỆP VỤ chi hội trưởng'))
  expect(await had()).toMatchObject({ share: 1, topics: [{ had: { ended: '2023-05-05' } }] })
  await done(revokeTraining, { training: id, day: '2024-01-01', reason: 'thử' })
  expect((await had()).share).toBe(0)
})

test('who does not see her learns nothing of her', async () => {
  await expect(had(actorOver({ read: [units.elsewhere] }))).rejects.toThrow('Không có người')
})
