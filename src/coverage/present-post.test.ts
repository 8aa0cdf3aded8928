import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#people/add-person.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { coverage } from './coverage.query.ts'
import { explain } from './explain.query.ts'

let world: FreshDatabase
let units: TwoCommunes
let person: string
const scheme = 'de-an-1893'
const by = localAdministrator
beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  const post = { unit: units.banMay, title: 'vice_chair', from: '2016-03-01' }
  person = (await done(addPerson, { name: 'Vàng Thị Mỷ', post })).person
  await train('2018-05-05')
  // Until now only chairs are in the group; from 2020 their deputies too, if they were trained in the present post.
  const window = { from: '2016-01-01', until: '2025-12-31' }
  await done(publishRule, {
    ...{ scheme, measure: 'B', since: '2020-01-01', basis: 'thử', group: { title: ['chair', 'vice_chair'] } },
    qualifying: { contents: ['union_work'], presentPost: true, window },
  })
})
afterAll(() => world.close())

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(world.house, by, what, input)).outcome
}

async function train(ended: string): Promise<void> {
  const training = { contents: ['union_work'], programme: 'Công tác Hội', form: 'in_person', passed: true }
  await done(recordTraining, {
    person,
    ...training,
    began: ended,
    ended,
    theory: 8,
    practice: 8,
    paper: null,
  })
}

async function said(on: string) {
  const { measures } = await ask(world.house, by, coverage, { scheme, unit: units.banMay, on })
  const { covered, population } = measures.find(({ measure }) => measure === 'B')!
  const why = await ask(world.house, by, explain, { scheme, person, measure: 'B', on })
  return { read: `${covered}/${population}`, why: why.covered }
}

test('a rule that asks for a training in the present post counts one from before the rule, in the same post', async () => {
  expect(await said('2019-12-31')).toEqual({ read: '0/0', why: false })
  expect(await said('2020-12-31')).toEqual({ read: '1/1', why: true })
})

test('and goes on doing so when another training is recorded', async () => {
  await train('2015-05-05')
  expect(await said('2020-12-31')).toEqual({ read: '1/1', why: true })
})
