import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { person } from '#people/person.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { peopleFile, postRow, trainingRow, type Written } from '#test/workbook/people-file.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { actorOver, mergeCommunes, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { importPeople } from './import-people.command.ts'
import { listImports } from './imports.query.ts'
import { tryImport } from './try-import.query.ts'
import { undoImport } from './undo-import.command.ts'

let world: FreshDatabase
let units: TwoCommunes
let ofMay: Actor
const elsewhere = { Xã: 'Xã Đồi Thông', Tỉnh: 'Tỉnh Núi Trăng' }
const outside = [{ column: 'Cả dòng', value: '', reason: expect.stringContaining('ngoài phạm vi của bạn') }]

beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
  ofMay = actorOver({ read: [units.banMay], edit: [units.banMay] })
  await bring(localAdministrator, [
    postRow({ Mã: 'NGOAI', 'Số CCCD': '001190000017', ...elsewhere }),
    postRow({ Mã: 'KIN', 'Chức danh': 'Chủ tịch', Loại: 'Quy hoạch' }),
    postRow({ Mã: 'QUEN', 'Số CCCD': '001190000025' }),
  ])
})
afterAll(() => world.close())

async function attempt(actor: Actor, people: Written[], trainings: Written[] = []) {
  const file = await peopleFile(people, trainings)
  return ask(world.house, actor, tryImport, { asOf: testDay, file })
}

async function bring(actor: Actor, people: Written[], trainings: Written[] = []) {
  const file = await peopleFile(people, trainings)
  return (await perform(world.house, actor, importPeople, { asOf: testDay, file })).outcome
}

describe('an editor of one commune', () => {
  test('brings in her own people with their trainings', async () => {
    const said = await attempt(ofMay, [postRow({ Mã: 'M1' })], [trainingRow({ Mã: 'M1' })])
    expect(said).toMatchObject({
      persons: { new: 1 },
      postings: { new: 1 },
      trainings: { new: 1 },
      refused: [],
    })
  })

  test('opens a branch of her own commune, not of another', async () => {
    const said = await attempt(ofMay, [
      postRow({ Mã: 'M2', 'Chi hội': 'Thôn 9', 'Chức danh': 'Chi hội trưởng' }),
      postRow({ Mã: 'M3', 'Chi hội': 'Thôn 9', 'Chức danh': 'Chi hội trưởng', ...elsewhere }),
    ])
    expect(said).toMatchObject({ branches: 1, postings: { new: 1, refused: 1 } })
    expect(said.refused[0]?.reasons).toEqual(outside)
  })

  test.each<[string, Written]>([
    ['a unit of another province', { Mã: 'M4', ...elsewhere }],
    ['a unit that nobody knows', { Mã: 'M4', Xã: 'Xã Không Có' }],
    ['a person known elsewhere by her code', { Mã: 'NGOAI' }],
    ['a person known elsewhere by her number', { 'Số CCCD': '001190000017' }],
    ['a code that goes with another number elsewhere', { Mã: 'NGOAI', 'Số CCCD': '001190000033' }],
    ['somebody who is only planned, here', { Mã: 'KIN' }],
  ])('is told no more of %s than that it is not hers', async (_, row) => {
    const said = await attempt(ofMay, [postRow(row)], [])
    expect(said.postings).toEqual({ new: 0, changed: 0, unchanged: 0, refused: 1 })
    expect(said.refused).toEqual([
      { kind: 'postings', sheet: 'Cán bộ', row: 2, reasons: outside, waiting: false },
    ])
  })

  test('records no training of somebody elsewhere, nor of somebody without a post', async () => {
    const said = await attempt(
      ofMay,
      [],
      [trainingRow({ Mã: 'NGOAI' }), trainingRow({ Mã: 'AI', 'Họ và tên': 'Vàng Thị Ai' })],
    )
    expect(said.trainings).toEqual({ new: 0, changed: 0, unchanged: 0, refused: 2 })
  })

  test('writes no plan without the personnel role, and with it does', async () => {
    const row = postRow({ Mã: 'M5', Loại: 'Quy hoạch' })
    expect((await attempt(ofMay, [row])).refused[0]?.reasons[0]?.column).toBe('Loại')
    const seesPlans = actorOver({ read: [units.banMay], edit: [units.banMay], personnel: [units.banMay] })
    expect(await attempt(seesPlans, [row])).toMatchObject({ postings: { new: 1, refused: 0 } })
  })

  test('sees and undoes her own imports, and nobody else’s', async () => {
    const taken = await bring(ofMay, [postRow({ Mã: 'M6', 'Họ và tên': 'Lò Thị Sáu' })])
    expect(await ask(world.house, ofMay, listImports, {})).toHaveLength(1)
    const others = (await ask(world.house, localAdministrator, listImports, {})).find(
      ({ id }) => id !== taken.import,
    )
    const undo = (id: string | null | undefined) => perform(world.house, ofMay, undoImport, { import: id })
    await expect(undo(others?.id)).rejects.toThrow('Không có lần nhập nào mang mã này.')
    await undo(taken.import)
    await expect(ask(world.house, ofMay, person, { person: 'M6' })).rejects.toThrow('Không có người')
  })

  test('is not offered the import when she only reads', async () => {
    const reader = actorOver({ read: [units.banMay] })
    await expect(attempt(reader, [postRow({ Mã: 'M1' })])).rejects.toThrow('quyền nhập dữ liệu')
  })
})

describe('after two communes became one', () => {
  let whole: Actor
  beforeEach(async () => {
    if (whole) return
    const merged = await mergeCommunes(world.house)
    whole = actorOver({
      edit: [merged, units.banMay, units.kheSim],
      read: [merged, units.banMay, units.kheSim],
    })
  })

  test('the editor of the new one enters posts of both old ones', async () => {
    const said = await attempt(whole, [
      postRow({ Mã: 'S1' }),
      postRow({ Mã: 'S2', Xã: 'Xã Khe Sim' }),
      postRow({ Mã: 'S3', Xã: 'Xã Mây Sim', 'Từ ngày': '01/08/2025' }),
    ])
    expect(said).toMatchObject({ postings: { new: 3, refused: 0 } })
  })
})
