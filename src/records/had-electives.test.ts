import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseElectives } from '#curriculum/electives/choose-electives.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type EditionWithElectives, editionWithElectives } from '#test/world/edition-with-electives.ts'
import { openSmallCountry, type SmallCountry } from '#test/world/small-country.ts'
import { hadOfProgramme } from './had.query.ts'
import { recordTraining } from './record-training.command.ts'

let world: FreshDatabase
let small: SmallCountry
let ours: EditionWithElectives
let person: string
beforeAll(async () => {
  world = await freshDatabase()
  small = await openSmallCountry(world.house)
  ours = await editionWithElectives(world.house, '2024-01-01')
  const post = { unit: small.suoiTrong, title: 'chair', from: '2019-01-01' }
  person = (await done(addPerson, { name: 'Mùa Thị Sua', post })).person
  await done(recordTraining, {
    ...{ person, contents: ['union_work'], programme: 'Nghiệp vụ công tác Hội', form: 'in_person' },
    ...{ passed: true, began: '2024-05-03', ended: '2024-05-05', theory: 8, practice: 8, paper: null },
  })
})
afterAll(() => world.close())

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(world.house, localAdministrator, what, input)).outcome
}
const choose = (unit: string, day: string, topics: string[]) =>
  done(chooseElectives, { edition: ours.edition, unit, day, topics, why: '' })
const had = () => ask(world.house, localAdministrator, hadOfProgramme, { person, edition: ours.edition })

test('a class taught the compulsory topics only, as long as her province chose nothing', async () => {
  const { share, topics } = await had()
  expect(share).toBe(1)
  expect(topics.map(({ had: one, due }) => [one !== null, due])).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [false, false],
  ])
})

test('a class taught the electives that held in her province when it ended; those that hold now are due to her', async () => {
  await choose(small.may, '2024-02-01', ours.electives.slice(0, 2))
  await choose(small.may, '2026-01-01', ours.electives.slice(1))
  await choose(small.bien, '2024-02-01', ours.electives.slice(1))
  const { share, topics } = await had()
  expect(topics.map(({ had: one, due }) => [one !== null, due])).toEqual([
    [true, true],
    [true, false],
    [true, true],
    [false, true],
  ])
  // Of 8 compulsory periods and 4 and 3 elective ones she has had 8 and 4.
  expect(share).toBeCloseTo(12 / 15)
})

test('where her posts lie in provinces that chose differently, it is not known which she was taught', async () => {
  const post = { unit: small.banChai, title: 'officer', from: '2024-05-01', lastDay: '2024-06-30' }
  await done(addPosting, { person, post })
  const { topics } = await had()
  expect(topics.map(({ had: one }) => one !== null)).toEqual([true, false, false, false])
})
