import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import {
  actorOver,
  newUnit,
  open,
  openSmallCountry,
  record,
  type SmallCountry,
} from '#test/world/small-country.ts'
import { findUnits } from './find-units.query.ts'
import { unitSearch } from './unit-search.ts'

const on = '2020-01-01'
let fresh: FreshDatabase
let small: SmallCountry
beforeAll(async () => {
  fresh = await freshDatabase()
  small = await openSmallCountry(fresh.house)
  await record(fresh.house, '2016-01-01', [
    open('commune', 'Xã', 'Xã Hòa Bình', '91103', '911'),
    open('commune', 'Xã', 'Xã Hoa Binh', '91104', '911'),
    open('commune', 'Phường', 'Phường Hoà Bình Đông', '92102', '921'),
    open('branch', 'Chi hội', 'Hòa Bình', undefined, '92101'),
    open('branch', 'Chi hội', 'Chi hội Đồi Thông 2', undefined, '92101'),
  ])
  const into = newUnit('commune', 'Xã', 'Xã Nậm Rốm', '91201', '912')
  await record(fresh.house, '2022-01-01', [{ do: 'merge', units: ['91201', '91104'], into }])
})
afterAll(() => fresh.close())

const found = async (text: string, actor: Actor = localAdministrator, day = on) =>
  (await ask(fresh.house, actor, findUnits, { text, on: day })).units
const names = async (text: string, actor?: Actor, day?: string) =>
  (await found(text, actor, day)).map(({ name }) => name)

describe('looking for a unit', () => {
  test('finds a name without its diacritics and without its type, best first, the higher level first', async () => {
    expect(await names('hoa binh')).toEqual([
      'Xã Hoa Binh',
      'Xã Hòa Bình',
      'Hòa Bình',
      'Phường Hoà Bình Đông',
    ])
    expect(await names('suoi trong')).toEqual(['Xã Suối Trong'])
    expect(await names('XÃ suoi')).toEqual(['Xã Suối Trong'])
    expect(await names('doi thong')).toEqual(['Xã Đồi Thông', 'Chi hội Đồi Thông 2'])
    expect(await names('may')).toEqual(['Tỉnh Mây'])
  })

  test('honours an accent that was typed, with the tone where either school puts it', async () => {
    const withAccent = ['Xã Hòa Bình', 'Hòa Bình', 'Phường Hoà Bình Đông']
    expect(await names('hoà bình')).toEqual(withAccent)
    expect(await names('HÒA binh')).toEqual(withAccent)
    expect(await names('đồi thong')).toEqual(['Xã Đồi Thông', 'Chi hội Đồi Thông 2'])
    expect(await names('dôi thong')).toEqual([])
  })

  test('finds words in any order and only begun, and signs are no patterns', async () => {
    expect(await names('trong suo')).toEqual(['Xã Suối Trong'])
    expect(await names('dong hoa bi')).toEqual(['Phường Hoà Bình Đông'])
    expect(await names('oi trong')).toEqual([])
    for (const sign of ['%', '_', '%%', 'x_', '\\', '   ', '-', "'"]) expect(await names(sign)).toEqual([])
  })

  test('finds a code, and codes that begin so, with the names above', async () => {
    expect(await found('91101')).toMatchObject([
      { name: 'Xã Suối Trong', above: ['Huyện Sương', 'Tỉnh Mây'] },
    ])
    expect((await found('911')).map(({ code }) => code)).toEqual(['911', '91102', '91103', '91104', '91101'])
    expect(await names('vn')).toEqual(['Việt Nam'])
  })

  test('is of a day', async () => {
    expect(await names('nam rom')).toEqual([])
    expect(await names('nam rom', localAdministrator, '2022-01-01')).toEqual(['Xã Nậm Rốm'])
    expect(await names('91201', localAdministrator, '2022-01-01')).toEqual(['Xã Nậm Rốm'])
    expect(await names('nam cai', localAdministrator, '2022-01-01')).toEqual([])
  })

  test('says when there are more', async () => {
    const input = { text: 'hoa binh', on, limit: 2 }
    const { units, more } = await ask(fresh.house, localAdministrator, findUnits, input)
    expect([units.map(({ name }) => name), more]).toEqual([['Xã Hoa Binh', 'Xã Hòa Bình'], true])
    expect((await ask(fresh.house, localAdministrator, findUnits, { ...input, limit: 4 })).more).toBe(false)
  })

  test('finds nothing outside the asker’s scope, and names nothing above it', async () => {
    const her = actorOver([small.dao], ['read'])
    expect(await found('hoa binh', her)).toMatchObject([
      { name: 'Hòa Bình', above: ['Xã Bãn Chài', 'Huyện Đảo'] },
      { name: 'Phường Hoà Bình Đông', above: ['Huyện Đảo'] },
    ])
    expect(await names('91101', her)).toEqual([])
    expect(await names('hoa binh', actorOver([], ['read']))).toEqual([])
  })
})

test('a scope of many units gives the answers of a scope of few', async () => {
  const parents = Array.from({ length: 700 }, (_, at) =>
    open('branch', 'Chi hội', `Hòa Bình ${at}`, undefined, '91103'),
  )
  await record(fresh.house, '2017-01-01', parents)
  const [wide, few] = [actorOver([small.may], ['read']), actorOver([small.gio], ['read'])]
  expect((await names('hoa binh', wide)).slice(0, 3)).toEqual(['Xã Hoa Binh', 'Xã Hòa Bình', 'Hòa Bình 0'])
  expect(await names('hoa binh 699', wide)).toEqual(['Hòa Bình 699'])
  expect(await names('hoa binh', few)).toEqual([])
  expect(await names('ban chai', wide)).toEqual([])
})

test('what is looked for by an index are the words that few names have', () => {
  expect(unitSearch('xã Tân Lập')).toMatchObject({
    words: [
      { first: 'tan%', later: '% tan%' },
      { first: 'lap%', later: '% lap%' },
    ],
    common: ['% xa%'],
    sameWords: ['% xã%', '% tân%', '% lập%'],
    code: null,
  })
  expect(unitSearch('chi hoi')).toMatchObject({ words: [{ first: 'chi%' }], common: ['% hoi%'] })
  expect(unitSearch(' - ')).toBeUndefined()
})
