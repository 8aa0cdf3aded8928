import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { undoAct } from '#organization/undo-act.command.ts'
import { unitHistory } from '#organization/unit-history.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { actorOver, newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { confirmHolding } from './confirm-holding.command.ts'
import { waiting } from './waiting.query.ts'

const on = '2020-01-01'
let fresh: FreshDatabase | undefined
let small: SmallCountry
let chair: string
let planned: string
let split: { act: string; upper: string; lower: string }

beforeEach(async () => {
  await fresh?.close()
  fresh = await freshDatabase()
  small = await openSmallCountry(fresh.house)
  chair = await holdPost(fresh.house, { name: 'Bàn Thị Ánh', unit: small.suoiTrong, title: 'chair' })
  planned = await holdPost(fresh.house, {
    ...{ name: 'Lò Thị Mùi', unit: small.suoiTrong, title: 'chair', kind: 'planned' },
  })
  await holdPost(fresh.house, { name: 'Hà Thị Sen', unit: small.naLau, title: 'branch_head' })
  const into = [
    newUnit('commune', 'Xã', 'Xã Suối Thượng', '91101', '911'),
    newUnit('commune', 'Xã', 'Xã Suối Hạ', '91105', '912'),
  ]
  const { act, opened } = await record(fresh.house, on, [{ do: 'split', unit: small.suoiTrong, into }])
  split = { act, upper: opened[0]!.id, lower: opened[1]!.id }
})
afterAll(() => fresh?.close())

const house = () => fresh!.house
const confirm = async (input: object, actor: Actor = localAdministrator) =>
  (await perform(house(), actor, confirmHolding, { unit: small.suoiTrong, ...input })).outcome
const undo = (act: string) => perform(house(), localAdministrator, undoAct, { act })
const left = (day: string, actor: Actor = localAdministrator) => ask(house(), actor, waiting, { on: day })
async function standsIn(posting: string, day: string): Promise<string | undefined> {
  const { rows } = await sql<{ unit: string }>`
    select unit from people.tenure where posting = ${posting} and during @> ${day}::date`.execute(house().db)
  return rows[0]?.unit
}

describe('a split commune', () => {
  test('is listed with its branches, its posts and the communes they may go to', async () => {
    const { units } = await left(on)
    expect(units).toHaveLength(1)
    expect(units[0]).toMatchObject({
      unit: { id: small.suoiTrong, name: 'Xã Suối Trong', code: null, holding: true },
      lastCode: '91101',
      since: on,
      under: 'Tỉnh Mây',
    })
    expect(units[0]!.branches.map(({ name }) => name)).toEqual(['Nà Lầu', 'Phiêng Luông'])
    expect(units[0]!.posts.map(({ name, title }) => [name, title])).toEqual([
      ['Bàn Thị Ánh', 'chair'],
      ['Lò Thị Mùi', 'chair'],
    ])
    expect(units[0]!.successors.map(({ id }) => id)).toEqual([split.lower, split.upper])
    expect((await left('2019-12-31')).units).toEqual([])
  })

  test('shows planned posts only to whom they may be shown, and successors only to who reads them', async () => {
    const reader = actorOver([small.suoiTrong, split.upper], ['read'])
    const [unit] = (await left(on, reader)).units
    expect(unit!.posts.map(({ name }) => name)).toEqual(['Bàn Thị Ánh'])
    expect(unit!.successors.map(({ id }) => id)).toEqual([split.upper])
    expect(unit!.under).toBeNull()
    expect((await left(on, actorOver([small.gio], ['read', 'personnel']))).units).toEqual([])
  })

  test('is confirmed in part, then whole, and then shown no more', async () => {
    const first = await confirm({
      branches: [{ branch: small.naLau, to: '91105' }],
      postings: [{ posting: chair, to: split.upper }],
    })
    expect(first).toMatchObject({ left: { branches: 1, postings: 1 } })
    expect(await standsIn(chair, '2019-12-31')).toBe(small.suoiTrong)
    expect(await standsIn(chair, on)).toBe(split.upper)
    expect((await left(on)).units[0]!.branches.map(({ name }) => name)).toEqual(['Phiêng Luông'])
    const second = await confirm({
      branches: [{ branch: small.phiengLuong, to: split.upper }],
      postings: [{ posting: planned, to: split.lower }],
      day: '2020-06-01',
    })
    expect(second).toMatchObject({ left: { branches: 0, postings: 0 } })
    expect((await left('2020-06-01')).units).toEqual([])
    expect((await left('2020-05-31')).units[0]).toMatchObject({ branches: [{ name: 'Phiêng Luông' }] })
  })

  test('is as before when a confirmation is undone, also one of posts alone', async () => {
    const before = await left(on)
    const posts = await confirm({ postings: [{ posting: chair, to: split.upper }] })
    const branches = await confirm({ branches: [{ branch: small.naLau, to: split.upper }] })
    expect(await standsIn(chair, on)).toBe(split.upper)
    await undo(posts.act)
    expect(await standsIn(chair, on)).toBe(small.suoiTrong)
    await undo(branches.act)
    expect(await left(on)).toEqual(before)
  })

  test('stays split while something is placed in what came of it', async () => {
    const { act } = await confirm({ postings: [{ posting: chair, to: split.upper }] })
    await expect(undo(split.act)).rejects.toMatchObject({
      kind: 'conflict',
      details: [`Xếp chi hội và chức vụ của đơn vị đã tách (${on})`],
    })
    await undo(act)
    await undo(split.act)
    expect(await standsIn(chair, on)).toBe(small.suoiTrong)
  })

  test('takes its branches and posts on to what its successors have become since', async () => {
    const into = newUnit('commune', 'Xã', 'Xã Suối Thông', undefined, '911')
    const { opened } = await record(house(), '2021-01-01', [{ do: 'merge', units: ['91101', '91102'], into }])
    await confirm({ postings: [{ posting: chair, to: split.upper }] })
    expect(await standsIn(chair, '2021-01-01')).toBe(opened[0]!.id)
  })

  test('is spoken of in its history and in that of its branches', async () => {
    await confirm({ branches: [{ branch: small.naLau, to: split.upper }] })
    const history = (unit: string) =>
      ask(house(), localAdministrator, unitHistory, { unit, on: '2026-01-01' })
    expect((await history(small.suoiTrong)).map(({ kind }) => kind)).toEqual(['open', 'split', 'confirm'])
    expect((await history(small.naLau)).at(-1)?.changes).toEqual([
      {
        did: 'moved',
        from: expect.objectContaining({ name: 'Xã Suối Trong' }),
        to: expect.objectContaining({ name: 'Xã Suối Thượng' }),
      },
      { did: 'confirmed' },
    ])
  })
})

describe('a confirmation is refused', () => {
  const refused = (input: object, actor?: Actor) => expect(confirm(input, actor)).rejects

  test('to any unit but a successor, and for what does not wait there', async () => {
    await refused({ branches: [{ branch: small.naLau, to: '91102' }] }).toThrow('không phải đơn vị kế tiếp')
    await refused({ branches: [{ branch: small.doiThong, to: '91105' }] }).toThrow('không nằm dưới')
    const twice = { posting: chair, to: split.upper }
    await refused({ postings: [twice, twice] }).toThrow('không chờ xếp')
    await refused({}).toThrow('chưa chọn')
    await refused({ unit: '91102', postings: [twice] }).toThrow('không phải đơn vị đã tách')
    await refused({ day: '2019-01-01', postings: [twice] }).toMatchObject({ kind: 'conflict' })
  })

  test('to whoever does not administer the unit and the successor, and for planned posts she does not know of', async () => {
    const to = split.upper
    await refused({ postings: [{ posting: chair, to }] }, actorOver([small.may], ['read', 'edit'])) //
      .toMatchObject({ kind: 'missing' })
    const her = actorOver([small.suoiTrong, split.lower], ['read', 'administer'])
    await refused({ postings: [{ posting: chair, to }] }, her).toThrow('trong phạm vi của bạn')
    await refused({ postings: [{ posting: planned, to: split.lower }] }, her).toThrow('không chờ xếp')
    await confirm({ postings: [{ posting: chair, to: split.lower }] }, her)
  })
})
