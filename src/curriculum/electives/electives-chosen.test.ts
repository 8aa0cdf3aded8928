import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type EditionWithElectives, editionWithElectives } from '#test/world/edition-with-electives.ts'
import { publishedEdition } from '#test/world/published-edition.ts'
import { newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { rowsOf } from '#test/world/small-lessons.ts'
import { editionSaid, smallProgramme } from '#test/world/small-programme.ts'
import { createProgramme } from '../create-programme.command.ts'
import { retireEdition } from '../review/retire-edition.command.ts'
import { submitEdition } from '../review/submit-edition.command.ts'
import { chooseElectives } from './choose-electives.command.ts'
import { electivesChosen } from './electives-chosen.query.ts'

let world: FreshDatabase
let small: SmallCountry
let ours: EditionWithElectives
let ofMay: Actor
let ofBien: Actor
beforeAll(async () => {
  world = await freshDatabase()
  small = await openSmallCountry(world.house)
  ours = await editionWithElectives(world.house, '2024-01-01')
  ofMay = (await newAccount(world.house, 'soan-may', { unit: small.may, role: 'author' })).actor
  ofBien = (await newAccount(world.house, 'soan-bien', { unit: small.bien, role: 'author' })).actor
})
afterAll(() => world.close())

const choose = (actor: Actor, change: object) =>
  perform(world.house, actor, chooseElectives, {
    ...{ edition: ours.edition, unit: small.may, day: '2024-03-01', topics: ours.electives.slice(0, 2) },
    ...change,
  })
const chosen = (actor: Actor, more: object = {}) =>
  ask(world.house, actor, electivesChosen, { edition: ours.edition, ...more })
const topicsIn = async (unit: string, on: string) =>
  (await chosen(localAdministrator, { unit, on })).chosen?.topics

describe('a choice of electives is refused, and nothing is changed', () => {
  const refused = async (change: object, said: RegExp, actor: Actor = ofMay) => {
    await expect(choose(actor, change)).rejects.toThrow(said)
    expect(await rowsOf(world, 'curriculum.electives_chosen')).toBe(0)
  }

  test('when it is of fewer or more than the edition asks for', async () => {
    await refused({ topics: ours.electives.slice(0, 1) }, /cần 2 chuyên đề tự chọn: hãy chọn thêm 1/u)
    await refused({ topics: ours.electives }, /cần 2 chuyên đề tự chọn: hãy bỏ bớt 1/u)
    await refused({ topics: [] }, /hãy chọn thêm 2/u)
  })

  test('when a topic is compulsory, of no edition, or chosen twice', async () => {
    const [one = ''] = ours.electives
    await refused({ topics: [one, ours.compulsory] }, /“Điều hành họp chi hội” là chuyên đề bắt buộc/u)
    await refused({ topics: [one, newId()] }, /không thuộc ấn bản này/u)
    await refused({ topics: [one, one] }, /chọn hai lần/u)
  })

  test('when the edition is not in use on that day, or leaves nothing to choose', async () => {
    await refused(
      { day: '2023-12-31' },
      /Ngày 31\/12\/2023 ấn bản này không áp dụng: ban hành từ 01\/01\/2024/u,
    )
    const { edition: draft } = await smallProgramme(world.house, small.may)
    await refused({ edition: draft }, /chưa ban hành/u)
    await refused({ edition: newId() }, /Không có ấn bản này/u)
    const said = { levels: ['branch'], areas: ['mountain'], contents: ['union_work'] }
    const without = await publishedEdition(world.house, { day: '2024-01-01', ...said })
    await refused({ edition: without.edition }, /không giao chuyên đề nào/u)
  })

  test('and no edition comes so far that asks for more electives than it has', async () => {
    const edition = newId()
    const content = { ...editionSaid('Chương trình', [ours.compulsory]), electives: 1 }
    await perform(world.house, localAdministrator, createProgramme, { edition, content })
    await expect(perform(world.house, localAdministrator, submitEdition, { edition })).rejects.toThrow(
      /phải chọn 1 chuyên đề tự chọn nhưng ấn bản chỉ có 0/u,
    )
  })

  test('for a unit that is no province, is unknown, or not hers', async () => {
    await refused({ unit: small.suoiTrong }, /do đơn vị cấp tỉnh .* chọn, không phải do Xã Suối Trong/u)
    await refused({ unit: country }, /không phải do Việt Nam/u, localAdministrator)
    await refused({ unit: small.bien }, /Không có đơn vị/u)
    await refused({}, /Không có đơn vị/u, ofBien)
    const { actor } = await newAccount(world.house, 'sua-may', { unit: small.may, role: 'editor' })
    await refused({}, /Tỉnh Mây ở ngoài phạm vi soạn chương trình của bạn/u, actor)
  })
})

describe('a choice of electives', () => {
  test('holds from its day until the day of the next, and is kept', async () => {
    await choose(ofMay, { why: 'Nhiều xã vùng cao' })
    await choose(ofMay, { day: '2026-01-01', topics: ours.electives.slice(1) })
    expect(await topicsIn(small.may, '2024-02-29')).toBeUndefined()
    expect(await topicsIn(small.may, '2024-03-01')).toEqual(ours.electives.slice(0, 2))
    expect(await topicsIn(small.may, '2025-12-31')).toEqual(ours.electives.slice(0, 2))
    expect(await topicsIn(small.may, '2026-01-01')).toEqual(ours.electives.slice(1))
    const { made, writable } = await chosen(ofMay)
    expect(writable).toBe(true)
    expect(made.map(({ day, why }) => [day, why])).toEqual([
      ['2026-01-01', ''],
      ['2024-03-01', 'Nhiều xã vùng cao'],
    ])
  })

  test('said again for the same day replaces what was said for it', async () => {
    const [one, , three] = ours.electives
    await choose(ofMay, { topics: [one, three] })
    expect(await topicsIn(small.may, '2024-03-01')).toEqual([one, three])
    expect(await topicsIn(small.may, '2026-01-01')).toEqual(ours.electives.slice(1))
    expect(await rowsOf(world, 'curriculum.electives_chosen')).toBe(3)
    const change = sql`update curriculum.electives_chosen set day = '2020-01-01'`.execute(world.house.db)
    await expect(change).rejects.toThrow(/never changed/u)
  })

  test('is that of everybody below, who is told no more than that', async () => {
    const reader = (await newAccount(world.house, 'doc-xa', { unit: small.suoiTrong, role: 'reader' })).actor
    const told = await chosen(reader)
    expect(told).toMatchObject({
      unit: { name: 'Tỉnh Mây' },
      chosen: { by: { id: small.may }, day: '2026-01-01', topics: ours.electives.slice(1) },
      ...{ writable: false, made: [], before: [], provinces: [] },
    })
    expect((await chosen(reader, { unit: small.naLau })).chosen?.by.name).toBe('Tỉnh Mây')
    for (const unit of [small.may, small.bien, small.banChai])
      await expect(chosen(reader, { unit })).rejects.toThrow(/Không có đơn vị/u)
    const elsewhere = (await newAccount(world.house, 'doc-dao', { unit: small.banChai, role: 'reader' }))
      .actor
    expect(await chosen(elsewhere)).toMatchObject({
      unit: { name: 'Tỉnh Biển' },
      chosen: null,
      provinces: [],
    })
  })

  test('is seen above beside the provinces that have not chosen, who come first', async () => {
    const centre = (await newAccount(world.house, 'soan-tw', { unit: country, role: 'author' })).actor
    const { unit, provinces } = await chosen(centre)
    expect(unit).toBeNull()
    expect(provinces).toEqual([
      { id: small.bien, name: 'Tỉnh Biển', chosen: null, writable: true },
      {
        ...{ id: small.may, name: 'Tỉnh Mây', writable: true },
        chosen: { day: '2026-01-01', topics: ours.electives.slice(1) },
      },
    ])
    expect((await chosen(centre, { on: '2024-01-01' })).provinces.map(({ chosen: one }) => one)).toEqual([
      null,
      null,
    ])
    expect((await chosen(ofBien)).provinces.map(({ name }) => name)).toEqual(['Tỉnh Biển'])
  })
})

describe('provinces that become one', () => {
  let merged: string
  beforeAll(async () => {
    await choose(ofBien, { unit: small.bien, topics: ours.electives.slice(0, 2), day: '2025-01-01' })
    const into = newUnit('province', 'Tỉnh', 'Tỉnh Mây Biển', '93', 'VN')
    const { opened } = await record(world.house, '2026-07-01', [{ do: 'merge', units: ['91', '92'], into }])
    merged = opened[0]!.id
  })

  test('have to choose anew; what each had chosen is offered to who chooses, and still holds for its days', async () => {
    const { actor } = await newAccount(world.house, 'soan-moi', { unit: merged, role: 'author' })
    const { chosen: none, before, provinces } = await chosen(actor)
    expect([none, provinces.map(({ name, chosen: one }) => [name, one])]).toEqual([
      null,
      [['Tỉnh Mây Biển', null]],
    ])
    expect(before.map(({ name, lastDay, topics }) => [name, lastDay, topics])).toEqual([
      ['Tỉnh Biển', '2026-06-30', ours.electives.slice(0, 2)],
      ['Tỉnh Mây', '2026-06-30', ours.electives.slice(1)],
    ])
    await choose(actor, { unit: merged, day: '2026-09-01' })
    expect(await chosen(actor)).toMatchObject({ chosen: { day: '2026-09-01' }, before: [] })
    expect(await topicsIn(small.may, '2026-06-30')).toEqual(ours.electives.slice(1))
    expect(await topicsIn(small.suoiTrong, '2026-09-01')).toEqual(ours.electives.slice(0, 2))
    await expect(choose(actor, { day: '2026-09-01' })).rejects.toThrow(/Không có đơn vị/u)
  })

  test('no longer choose of an edition that is out of use', async () => {
    const retired = { edition: ours.edition, day: '2026-10-01' }
    await perform(world.house, localAdministrator, retireEdition, retired)
    await expect(choose(localAdministrator, { unit: merged, day: '2026-10-01' })).rejects.toThrow(
      /thôi áp dụng từ 01\/10\/2026/u,
    )
    expect((await chosen(localAdministrator, { on: '2026-10-01' })).inForce).toBe(false)
    await choose(localAdministrator, { unit: merged, day: '2026-09-30' })
  })
})
