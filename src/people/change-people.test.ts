import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { correctPerson } from '#people/correct-person.command.ts'
import { findPeople } from '#people/find-people.query.ts'
import { mergePersons } from '#people/merge-persons.command.ts'
import { person } from '#people/person.query.ts'
import { rereadPeople } from '#people/reread-people.command.ts'
import { revealPerson } from '#people/reveal-person.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { markUndone } from '#platform/undone.store.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { trainings } from '#records/trainings.query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
let ofSim: Actor
let readerOfMay: Actor

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  ofMay = actorOver({ read: [units.banMay], edit: [units.banMay] })
  ofSim = actorOver({ read: [units.kheSim], edit: [units.kheSim] })
  readerOfMay = actorOver({ read: [units.banMay] })
})
afterAll(() => world.close())

async function done<I, O>(actor: Actor, what: Command<I, O>, input: object): Promise<O> {
  return (await perform(world.house, actor, what, input)).outcome
}

const head = (unit: string) => ({ unit, title: 'branch_head', from: '2020-01-01' })
const read = (actor: Actor, id: string) => ask(world.house, actor, person, { person: id })

async function verified(): Promise<unknown> {
  const { standing, attendance } = await done(localAdministrator, recomputeCoverage, {})
  return [standing, attendance]
}

describe('a person who is added', () => {
  test('is read as she was stated, phone and number masked', async () => {
    const { person: id, doubts } = await done(ofMay, addPerson, {
      ...{ name: ' Lò  Thị Ón', birth: '27/5/1985', sex: 'female', ethnicGroup: '03' },
      ...{ phone: '0500 000 123', code: 'MAY-1', nationalId: '000185000123', post: head(units.mayOne) },
    })
    expect(doubts).toEqual(['place'])
    expect(await read(ofMay, 'MAY-1')).toMatchObject({
      ...{ id, name: 'Lò Thị Ón', birth: '1985-05-27', sex: 'female', ethnicGroup: '03', madeUp: true },
      ...{ phone: '0500 ••• 123', codes: ['MAY-1'], nationalIds: ['000•••••••23'], editable: true },
    })
    expect(await verified()).toEqual([0, 0])
  })

  test('has a post where the one who adds her edits, for else she would exist for nobody', async () => {
    const alone = done(ofMay, addPerson, { name: 'Lò Thị Lả' })
    await expect(alone).rejects.toThrow(/chức vụ/u)
    const beyond = done(ofMay, addPerson, { name: 'Lò Thị Lả', post: head(units.simOne) })
    await expect(beyond).rejects.toThrow(/phạm vi bạn được sửa/u)
    const reading = done(readerOfMay, addPerson, { name: 'Lò Thị Lả', post: head(units.mayOne) })
    await expect(reading).rejects.toMatchObject({ kind: 'forbidden' })
    const { people } = await ask(world.house, localAdministrator, findPeople, { text: 'lo thi la' })
    expect(people).toEqual([])
  })

  test('under a code or number that is known already is refused, naming its holder only to who may see her', async () => {
    const again = { name: 'Lò Thị Inh', code: 'MAY-1' }
    const same = { name: 'Lò Thị Inh', nationalId: '000185000123' }
    for (const stated of [again, same]) {
      const inside = done(ofMay, addPerson, { ...stated, post: head(units.mayTwo) })
      await expect(inside).rejects.toMatchObject({ kind: 'conflict', details: ['Lò Thị Ón'] })
      const outside = await done(ofSim, addPerson, { ...stated, post: head(units.simOne) }).catch((e) => e)
      expect(outside.kind).toBe('conflict')
      expect(JSON.stringify([outside.message, outside.details])).not.toContain('Ón')
    }
  })

  test('leaves neither name nor numbers in the journal', async () => {
    const { rows } = await sql<{ all: string }>`
      select string_agg(j::text, ' ') as all from platform.journal j where command like 'people.%'`.execute(
      world.house.db,
    )
    expect(rows[0]?.all).toContain('people.add-person')
    for (const secret of ['Lò', '500000123', '000185000123', '1985'])
      expect(rows[0]?.all).not.toContain(secret)
  })

  test('is added once, however often the same request comes', async () => {
    const input = { name: 'Tòng Thị Panh', post: head(units.mayTwo) }
    const id = newId()
    for (let time = 0; time < 2; time++) await perform(world.house, ofMay, addPerson, input, { id })
    const { people } = await ask(world.house, ofMay, findPeople, { text: 'panh' })
    expect(people.map((one) => one.id)).toEqual([id])
  })
})

describe('what is said of a person', () => {
  test('is corrected where she holds or held a post: what is left out stays, null is not known', async () => {
    await done(ofMay, correctPerson, { person: await idOf('MAY-1'), name: 'Lò Thị Ớn', birth: null })
    expect(await read(ofMay, 'MAY-1')).toMatchObject({ name: 'Lò Thị Ớn', birth: null, sex: 'female' })
  })

  test('is corrected by nobody else', async () => {
    const input = { person: await idOf('MAY-1'), name: 'Khác' }
    await expect(done(readerOfMay, correctPerson, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(done(ofSim, correctPerson, input)).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is shown in full, once, with a reason, to whoever edits; the journal keeps the reason and not the answer', async () => {
    const id = newId()
    const input = { person: await idOf('MAY-1'), reason: 'Đối chiếu giấy tờ' }
    const { outcome } = await perform(world.house, ofMay, revealPerson, input, { id })
    expect(outcome).toEqual({ phone: '+84500000123', nationalIds: ['000185000123'] })
    await expect(perform(world.house, ofMay, revealPerson, input, { id })).rejects.toThrow(/một lần/u)
    const { rows } = await sql<{ input: unknown; outcome: unknown }>`
      select input, outcome from platform.journal where id = ${id}`.execute(world.house.db)
    expect(rows).toEqual([{ input, outcome: null }])
    await expect(done(readerOfMay, revealPerson, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(done(ofSim, revealPerson, input)).rejects.toMatchObject({ kind: 'missing' })
    await expect(done(ofMay, revealPerson, { ...input, reason: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('two persons who are one woman', () => {
  const training = { contents: ['union_work'], programme: 'Công tác Hội', form: 'in_person', passed: true }

  test('are read under either code, with the posts and trainings of both, and count once', async () => {
    const add = (code: string, unit: string) =>
      done(localAdministrator, addPerson, { name: 'Vì Thị Ngoan', code, post: head(unit) })
    const first = (await add('A', units.mayOne)).person
    const second = (await add('B', units.simOne)).person
    const third = (await add('C', units.simTwo)).person
    const fourth = (await add('D', units.mayTwo)).person
    await done(localAdministrator, recordTraining, { ...training, person: fourth, ended: '2021-05-05' })
    await expect(done(ofMay, mergePersons, { person: first, other: second })).rejects.toMatchObject({
      kind: 'missing',
    })
    for (const [one, other] of [
      [first, second],
      [third, fourth],
      [first, fourth],
    ])
      await done(localAdministrator, mergePersons, { person: one, other })
    await expect(
      done(localAdministrator, mergePersons, { person: second, other: third }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    for (const code of ['A', 'B', 'C', 'D']) {
      const woman = await read(localAdministrator, code)
      expect([woman.codes.toSorted(), woman.posts.length]).toEqual([['A', 'B', 'C', 'D'], 4])
      expect(await ask(world.house, localAdministrator, trainings, { person: code })).toHaveLength(1)
    }
    const { people } = await ask(world.house, localAdministrator, findPeople, { text: 'vi thi ngoan' })
    expect(people).toHaveLength(1)
    await done(localAdministrator, recordTraining, { ...training, person: second, ended: '2022-05-05' })
    expect(await verified()).toEqual([0, 0])
  })

  test('are two again, each with all her identities, when the source that merged them is undone', async () => {
    const ids: string[] = []
    for (const [code, unit] of [
      ['E', units.mayOne],
      ['F', units.mayTwo],
      ['G', units.simOne],
      ['H', units.simTwo],
    ] as const)
      ids.push(
        (await done(localAdministrator, addPerson, { name: 'Vì Thị Piêng', code, post: head(unit) })).person,
      )
    const merge = (one: number, other: number) =>
      perform(world.house, localAdministrator, mergePersons, { person: ids[one], other: ids[other] })
    await merge(0, 1)
    await merge(2, 3)
    const { id: source } = await merge(0, 2)
    await world.house.db.transaction().execute((trx) => markUndone(trx, source, newId()))
    await perform(world.house, localAdministrator, rereadPeople, { source })
    const codes = await Promise.all(
      ['E', 'F', 'G', 'H'].map(async (code) => (await read(localAdministrator, code)).codes),
    )
    expect(codes).toEqual([
      ['E', 'F'],
      ['E', 'F'],
      ['G', 'H'],
      ['G', 'H'],
    ])
    expect(await verified()).toEqual([0, 0])
  })

  test('cannot have two citizen numbers of twelve digits', async () => {
    const add = (nationalId: string) =>
      done(localAdministrator, addPerson, { name: 'Vì Thị Pọm', nationalId })
    const input = { person: (await add('000185000201')).person, other: (await add('000185000202')).person }
    await expect(done(localAdministrator, mergePersons, input)).rejects.toThrow(/hai số CCCD/u)
    const old = { person: input.person, other: (await add('185000202')).person }
    await done(localAdministrator, mergePersons, old)
  })
})

async function idOf(code: string): Promise<string> {
  return (await read(localAdministrator, code)).id
}
