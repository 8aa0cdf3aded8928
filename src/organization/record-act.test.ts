import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { localAdministrator } from '#platform/actor.ts'
import { type Change, command, perform } from '#platform/command.ts'
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
import { applyAct } from './apply-act.ts'
import { undoAct } from './undo-act.command.ts'
import { unit } from './unit.query.ts'

const on = '2020-01-01'
let fresh: FreshDatabase
let small: SmallCountry
beforeAll(async () => {
  fresh = await freshDatabase()
  small = await openSmallCountry(fresh.house)
})
afterAll(() => fresh.close())

const shown = (codeOrId: string, day: string) =>
  ask(fresh.house, localAdministrator, unit, { unit: codeOrId, on: day })
const undo = (act: string) => perform(fresh.house, localAdministrator, undoAct, { act })
const pathOn = async (codeOrId: string, day: string) =>
  (await shown(codeOrId, day)).path.map(({ name }) => name).slice(1)

describe('a recorded act', () => {
  test('merges communes: what hung under them goes along, and undoing it brings all back', async () => {
    const into = newUnit('commune', 'Xã', 'Xã Suối Thông', '91101', '911')
    const { act, opened } = await record(fresh.house, on, [{ do: 'merge', units: ['91101', '91102'], into }])
    expect(await pathOn(small.naLau, '2019-12-31')).toEqual([
      ...['Tỉnh Mây', 'Huyện Sương', 'Xã Suối Trong', 'Nà Lầu'],
    ])
    expect(await pathOn(small.naLau, on)).toEqual(['Tỉnh Mây', 'Huyện Sương', 'Xã Suối Thông', 'Nà Lầu'])
    expect((await shown('91101', on)).id).toBe(opened[0]!.id)
    expect(await shown(small.suoiTrong, on)).toMatchObject({ stands: false, on: '2019-12-31', until: on })
    await undo(act)
    expect(await pathOn(small.naLau, on)).toContain('Xã Suối Trong')
    expect((await shown('91101', on)).id).toBe(small.suoiTrong)
  })

  test('splits a commune: its branches wait in it, without its code, and it is no commune of its district', async () => {
    const { act } = await record(fresh.house, on, [
      {
        do: 'split',
        unit: '91101',
        into: [
          newUnit('commune', 'Xã', 'Xã Suối', '91101', '911'),
          newUnit('commune', 'Xã', 'Xã Trong', '91105', '912'),
        ],
      },
    ])
    expect(await shown(small.suoiTrong, on)).toMatchObject({ holding: true, code: null, holdingSince: on })
    expect(await pathOn(small.naLau, on)).toEqual(['Tỉnh Mây', 'Xã Suối Trong', 'Nà Lầu'])
    await undo(act)
  })

  test('abolishes a level, and then the one above it: what hung there hangs under what is left', async () => {
    const commune = await record(fresh.house, on, [{ do: 'abolish', unit: '91101' }])
    expect(await pathOn(small.naLau, on)).toEqual(['Tỉnh Mây', 'Huyện Sương', 'Nà Lầu'])
    const district = await record(fresh.house, '2021-01-01', [{ do: 'abolish', unit: '911' }])
    expect(await pathOn(small.naLau, '2021-01-01')).toEqual(['Tỉnh Mây', 'Nà Lầu'])
    const into = newUnit('province', 'Tỉnh', 'Tỉnh Mây Biển', '93', 'VN')
    const merger = await record(fresh.house, '2022-01-01', [{ do: 'merge', units: ['91', '92'], into }])
    expect(await pathOn(small.naLau, '2022-01-01')).toEqual(['Tỉnh Mây Biển', 'Nà Lầu'])
    await undo(commune.act)
    expect(await pathOn(small.naLau, '2022-01-01')).toEqual(['Tỉnh Mây Biển', 'Xã Suối Trong', 'Nà Lầu'])
    for (const { act } of [district, merger]) await undo(act)
    expect(await pathOn(small.naLau, '2022-01-01')).toContain('Huyện Sương')
  })

  test('of an earlier day may be recorded after one of a later day', async () => {
    const later = await record(fresh.house, '2023-01-01', [
      { do: 'rename', unit: '91201', name: 'Thị trấn Nậm Cải', type: 'Thị trấn' },
    ])
    const earlier = await record(fresh.house, '2021-06-01', [
      { do: 'rename', unit: '91201', name: 'Xã Nậm Cải Mới', code: '91209' },
    ])
    expect(await shown(small.namCai, '2022-01-01')).toMatchObject({ name: 'Xã Nậm Cải Mới', type: 'Xã' })
    expect(await shown('91209', '2024-01-01')).toMatchObject({ name: 'Thị trấn Nậm Cải' })
    await expect(record(fresh.house, '2022-01-01', [{ do: 'abolish', unit: '91209' }])).rejects.toThrow(
      '2023-01-01',
    )
    for (const { act } of [earlier, later]) await undo(act)
  })
})

describe('an act is refused in words', () => {
  test('when the unit does not stand on the day', async () => {
    const rename = { do: 'rename' as const, unit: '91101', name: 'Xã Suối' }
    await expect(record(fresh.house, '2014-12-31', [rename])).rejects.toMatchObject({ kind: 'missing' })
  })

  test('when the code is another’s, that day or later, whichever was recorded first', async () => {
    const taking = { do: 'rename' as const, unit: '91102', name: 'Xã Đồi Thông', code: '91101' }
    await expect(record(fresh.house, on, [taking])).rejects.toMatchObject({ kind: 'conflict' })
    const later = await record(fresh.house, '2022-01-01', [open('commune', 'Xã', 'Xã Mới', '91107', '911')])
    await expect(record(fresh.house, on, [{ ...taking, code: '91107' }])).rejects.toThrow('mã 91107')
    const freed = await record(fresh.house, on, [{ ...taking, code: '91108' }])
    const reused = await record(fresh.house, '2021-01-01', [open('commune', 'Xã', 'Xã Khác', '91102', '911')])
    await expect(undo(freed.act)).rejects.toThrow('mã 91102')
    for (const { act } of [reused, freed, later]) await undo(act)
  })

  test('when a unit would lie under itself, whoever says so', async () => {
    const circle = command({
      name: 'test.hang-in-a-circle',
      input: z.object({}),
      async run(change: Change) {
        const act = { id: change.id, kind: 'move' as const, day: on, title: 'Vòng' }
        const effects = [{ unit: small.suong, day: on, parent: small.suoiTrong }]
        await applyAct(change, act, { units: [], effects, successions: [] })
        return {}
      },
    })
    await expect(perform(fresh.house, localAdministrator, circle, {})).rejects.toThrow('dưới chính nó')
  })

  test('when it is not right on a later day, for the parent is no higher then', async () => {
    const merger = await record(fresh.house, '2024-01-01', [
      {
        do: 'merge',
        units: ['911', '912'],
        into: newUnit('commune', 'Đặc khu', 'Đặc khu Mây', '91999', '91'),
      },
      ...['91101', '91102', '91201'].map((unit) => ({ do: 'move' as const, unit, parent: '91' })),
    ])
    const move = { do: 'move' as const, unit: '92101', parent: '911' }
    await expect(record(fresh.house, on, [move])).rejects.toThrow('“Xã Bãn Chài” nằm dưới “Đặc khu Mây”')
    await undo(merger.act)
  })
})

describe('whoever administers', () => {
  const day = '2020-06-01'

  test('a district acts inside it, and knows nothing outside it', async () => {
    const her = actorOver([small.suong], ['read', 'administer'])
    const { act } = await record(
      fresh.house,
      day,
      [open('branch', 'Chi hội', 'Khau Vai', undefined, '91102')],
      her,
    )
    await undo(act)
    const moves = [
      { do: 'move' as const, unit: '91101', parent: '912' },
      { do: 'move' as const, unit: '91201', parent: '911' },
      { do: 'rename' as const, unit: '92101', name: 'Xã Bãn' },
    ]
    for (const move of moves)
      await expect(record(fresh.house, day, [move], her)).rejects.toMatchObject({ kind: 'missing' })
    await expect(record(fresh.house, day, [{ do: 'abolish', unit: '911' }], her)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('nothing, may not', async () => {
    const reader = actorOver([small.suong], ['read', 'edit'])
    const rename = { do: 'rename' as const, unit: '91101', name: 'Xã Suối' }
    await expect(record(fresh.house, day, [rename], reader)).rejects.toMatchObject({ kind: 'missing' })
  })
})
