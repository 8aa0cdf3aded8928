import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { type Area, isSameAreas, unionOfAreas } from './area.ts'
import { areasBefore } from './areas-before.query.ts'
import { setAreas } from './set-areas.command.ts'

let fresh: FreshDatabase
let small: SmallCountry
let merged: string
let again: string
beforeAll(async () => {
  fresh = await freshDatabase()
  const { house } = fresh
  small = await openSmallCountry(house)
  const said = (unit: string, day: string, ...kinds: Area[]) =>
    perform(house, localAdministrator, setAreas, { unit, day, kinds })
  await said(small.suoiTrong, '2016-01-01', 'mountain', 'border')
  await said(small.gio, '2016-01-01', 'ethnic')
  const merge = async (day: string, units: string[], name: string, code: string) => {
    const into = newUnit('commune', 'Xã', name, code, '912')
    return (await record(house, day, [{ do: 'merge', units, into }])).opened[0]!.id
  }
  // Xã Đồi Thông said nothing, nor anybody above it; Xã Nậm Cải is of its district.
  merged = await merge('2020-01-01', ['91102', '91201'], 'Xã Thông Cải', '91202')
  again = await merge('2025-07-01', ['91101', '91202'], 'Xã Suối Cải', '91203')
})
afterAll(() => fresh.close())

const before = async (unit: string, on: string, actor: Actor = localAdministrator) =>
  (await ask(fresh.house, actor, areasBefore, { unit, on })).map(({ name, day, kinds }) =>
    [name, day, ...kinds].join(' '),
  )

test('a unit made by a merger is told of which kinds the old units were on their last day', async () => {
  expect(await before(merged, '2020-01-01')).toEqual(['Xã Nậm Cải 2019-12-31 ethnic'])
  expect(await before(again, '2025-07-01')).toEqual([
    'Xã Suối Trong 2025-06-30 mountain border',
    'Xã Thông Cải 2025-06-30 ethnic',
  ])
  expect(await before(small.suoiTrong, '2024-01-01')).toEqual([])
})

test('where an old unit was of no kind, those are asked that it was made from', async () => {
  const kinds: Area[] = []
  const day = '2018-01-01'
  await perform(fresh.house, localAdministrator, setAreas, { unit: small.namCai, day, kinds: ['island'] })
  await perform(fresh.house, localAdministrator, setAreas, { unit: small.gio, day: '2020-01-01', kinds })
  expect(await before(again, '2025-07-01')).toEqual([
    'Xã Suối Trong 2025-06-30 mountain border',
    'Xã Nậm Cải 2019-12-31 island',
  ])
})

test('units that she does not read are not named', async () => {
  const actor = actorOver([small.gio], ['read'])
  expect(await before(again, '2025-07-01', actor)).toEqual(['Xã Nậm Cải 2019-12-31 island'])
})

test('kinds are the same in any order; no kind is not nothing said; a union is in the order of kinds', () => {
  expect(isSameAreas(['border', 'mountain'], ['mountain', 'border'])).toBe(true)
  expect(isSameAreas(['border'], ['mountain', 'border'])).toBe(false)
  expect([isSameAreas(null, []), isSameAreas(null, null)]).toEqual([false, true])
  expect(unionOfAreas([['urban', 'border'], ['delta'], ['border']])).toEqual(['delta', 'border', 'urban'])
})
