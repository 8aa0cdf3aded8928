import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { undoAct } from './undo-act.command.ts'
import { unit } from './unit.query.ts'
import { unitHistory } from './unit-history.query.ts'

const on = '2020-01-01'
let fresh: FreshDatabase
let small: SmallCountry
let merged: string

beforeAll(async () => {
  fresh = await freshDatabase()
  const { house } = fresh
  small = await openSmallCountry(house)
  const into = newUnit('commune', 'Xã', 'Xã Suối Thông', '91101', '911')
  const merger = await record(house, on, [{ do: 'merge', units: ['91101', '91102'], into }])
  merged = merger.opened[0]!.id
  await record(house, '2021-01-01', [
    { do: 'rename', unit: '91101', name: 'Phường Suối Thông', type: 'Phường', code: '91109' },
    { do: 'move', unit: '91101', parent: '912' },
  ])
  const wrong = await record(house, '2022-01-01', [{ do: 'rename', unit: merged, name: 'Nhầm' }])
  await perform(house, localAdministrator, undoAct, { act: wrong.act })
})
afterAll(() => fresh.close())

const shown = (codeOrId: string, day: string, actor: Actor = localAdministrator) =>
  ask(fresh.house, actor, unit, { unit: codeOrId, on: day })

describe('a unit on a day', () => {
  test('is what it was called and where it hung that day, with what came before and after it', async () => {
    const then = await shown(merged, '2020-06-01')
    expect(then).toMatchObject({
      name: 'Xã Suối Thông',
      code: '91101',
      level: 'commune',
      kind: 'territorial',
      since: on,
      until: null,
      stands: true,
      holding: false,
      after: [],
    })
    expect(then.path.map(({ name }) => name)).toEqual([
      'Việt Nam',
      'Tỉnh Mây',
      'Huyện Sương',
      'Xã Suối Thông',
    ])
    expect(then.before.map(({ id, name, day, kind }) => [id, name, day, kind])).toEqual([
      [small.doiThong, 'Xã Đồi Thông', on, 'merge'],
      [small.suoiTrong, 'Xã Suối Trong', on, 'merge'],
    ])
    expect(await shown('91109', '2021-01-01')).toMatchObject({ id: merged, type: 'Phường' })
  })

  test('on which it does not stand is shown as it last was, or first will be, by id and not by code', async () => {
    const gone = await shown(small.suoiTrong, '2026-01-01')
    expect(gone).toMatchObject({ name: 'Xã Suối Trong', stands: false, on: '2019-12-31', until: on })
    expect(gone.after).toMatchObject([{ id: merged, name: 'Xã Suối Thông', code: '91101', day: on }])
    expect(await shown(merged, '2016-01-01')).toMatchObject({ stands: false, on, name: 'Xã Suối Thông' })
    await expect(shown('91102', '2026-01-01')).rejects.toMatchObject({ kind: 'missing' })
    await expect(shown('00000000-0000-7000-8000-000000000000', on)).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is shown to whoever reads it, with nothing above or beside it that she does not', async () => {
    const her = actorOver([merged, small.doiThong], ['read'])
    const seen = await shown(merged, '2026-01-01', her)
    expect(seen.path.map(({ name }) => name)).toEqual(['Phường Suối Thông'])
    expect(seen.before.map(({ id }) => id)).toEqual([small.doiThong])
    await expect(shown(small.suoiTrong, '2019-01-01', her)).rejects.toMatchObject({ kind: 'missing' })
    await expect(shown('912', on, her)).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('the history of a unit', () => {
  const history = async (codeOrId: string, actor: Actor = localAdministrator) =>
    (await ask(fresh.house, actor, unitHistory, { unit: codeOrId, on: '2026-01-01' })).map(
      ({ day, changes }) => ({ day, changes }),
    )
  const named = (name: string) => expect.objectContaining({ name })

  test('says by day how it was made and what it became; what was undone is left out', async () => {
    expect(await history(merged)).toEqual([
      {
        day: on,
        changes: [
          {
            did: 'opened',
            name: 'Xã Suối Thông',
            code: '91101',
            from: [named('Xã Đồi Thông'), named('Xã Suối Trong')],
          },
        ],
      },
      {
        day: '2021-01-01',
        changes: [
          { did: 'renamed', from: 'Xã Suối Thông', to: 'Phường Suối Thông' },
          { did: 'retyped', from: 'Xã', to: 'Phường' },
          { did: 'recoded', from: '91101', to: '91109' },
          { did: 'moved', from: named('Huyện Sương'), to: named('Huyện Gió') },
        ],
      },
    ])
    expect((await history(small.suoiTrong)).at(-1)).toEqual({
      day: on,
      changes: [{ did: 'merged', into: [named('Xã Suối Thông')] }],
    })
  })

  test('names no unit that the reader may not see', async () => {
    const [opened, moved] = await history(merged, actorOver([merged], ['read']))
    expect(opened!.changes).toMatchObject([{ did: 'opened', from: [] }])
    expect(moved!.changes.at(-1)).toEqual({ did: 'moved', from: null, to: null })
  })

  test('tells a split and an abolition', async () => {
    const into = [
      newUnit('commune', 'Xã', 'Xã Cải Trên', undefined, '912'),
      newUnit('commune', 'Xã', 'Xã Cải Dưới', undefined, '912'),
    ]
    await record(fresh.house, '2023-01-01', [
      { do: 'split', unit: '91201', into },
      { do: 'abolish', unit: '92101' },
    ])
    expect((await history(small.namCai)).at(-1)!.changes).toEqual([
      { did: 'split', into: [named('Xã Cải Dưới'), named('Xã Cải Trên')] },
    ])
    expect((await history(small.banChai)).at(-1)!.changes).toEqual([{ did: 'abolished' }])
  })
})
