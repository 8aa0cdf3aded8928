import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isWithin } from '#organization/find-unit.query.ts'
import { recordAct } from '#organization/record-act.command.ts'
import type { ActChange } from '#organization/recorded-act.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { country } from '#organization/unit.ts'
import { type Actor, localAdministrator, type Right } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import { closeHolding } from '#test/world/close-holding.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { type HeldRole, reachOf } from './reach.query.ts'

const unit = (name: string) => idOf('test', name)
const commune = (name: string, parent: string) =>
  ({ id: unit(name), level: 'commune', type: 'Xã', name, parent: unit(parent) }) as const
const province = (name: string) =>
  ({ id: unit(name), level: 'province', type: 'Tỉnh', name, parent: country }) as const
const district = (name: string, parent: string) =>
  ({ id: unit(name), level: 'district', type: 'Huyện', name, parent: unit(parent) }) as const

let world: FreshDatabase

beforeAll(async () => {
  world = await freshDatabase()
  await act('2015-01-01', [
    { do: 'open', kind: 'territorial', ...province('Sông cũ') },
    { do: 'open', kind: 'territorial', ...province('Núi cũ') },
    { do: 'open', kind: 'territorial', ...province('Biển') },
    { do: 'open', kind: 'territorial', ...district('Huyện Bến', 'Sông cũ') },
    { do: 'open', kind: 'territorial', ...commune('Bến Trên', 'Huyện Bến') },
    { do: 'open', kind: 'territorial', ...commune('Bến Dưới', 'Huyện Bến') },
    { do: 'open', kind: 'territorial', ...commune('Bến Giữa', 'Huyện Bến') },
    { do: 'open', kind: 'territorial', ...commune('Đèo', 'Núi cũ') },
    { do: 'open', kind: 'territorial', ...commune('Ven', 'Biển') },
  ])
  // One reform: two provinces become one, a district goes, two communes merge, one is split, one is split over provinces.
  await act('2025-07-01', [
    { do: 'merge', units: [unit('Sông cũ'), unit('Núi cũ')], into: province('Sông Núi') },
    { do: 'merge', units: [unit('Bến Trên'), unit('Bến Dưới')], into: commune('Bến', 'Sông Núi') },
    {
      do: 'split',
      unit: unit('Bến Giữa'),
      into: [commune('Giữa Tả', 'Sông Núi'), commune('Giữa Hữu', 'Sông Núi')],
    },
    {
      do: 'split',
      unit: unit('Đèo'),
      into: [commune('Đèo Trong', 'Sông Núi'), commune('Đèo Ngoài', 'Biển')],
    },
    { do: 'abolish', unit: unit('Huyện Bến') },
  ])
  // A second one, later.
  await act('2026-01-01', [
    { do: 'merge', units: [unit('Bến'), unit('Giữa Tả')], into: commune('Bến Lớn', 'Sông Núi') },
  ])
})
afterAll(() => world.close())

describe('a role over one commune', () => {
  test('reaches the communes that merged wholly into it, through every reform between', async () => {
    expect(await reached(['Bến Lớn'])).toEqual(names('Bến Lớn', 'Bến', 'Giữa Tả', 'Bến Trên', 'Bến Dưới'))
  })

  test('does not reach a commune that was split between it and another', async () => {
    expect(await reached(['Giữa Hữu'])).toEqual(names('Giữa Hữu'))
    expect(await sees(['Giữa Hữu'], 'Bến Giữa', '2024-12-31')).toBe(false)
    expect(await sees(['Giữa Hữu'], 'Bến Giữa', testDay)).toBe(false)
  })

  test('does not reach the units above, nor the district that is no more', async () => {
    expect(await sees(['Bến Lớn'], 'Sông Núi', testDay)).toBe(false)
    expect(await sees(['Bến Lớn'], 'Huyện Bến', '2024-12-31')).toBe(false)
    expect(await sees(['Bến Lớn'], 'Sông cũ', '2024-12-31')).toBe(false)
  })

  test('reaches what it will take over only once it has', async () => {
    const next = await act('2027-01-01', [
      { do: 'merge', units: [unit('Bến Lớn'), unit('Giữa Hữu')], into: commune('Bến Mai', 'Sông Núi') },
    ])
    expect(await reached(['Bến Lớn'])).toContain(unit('Bến Trên'))
    expect(await reached(['Bến Mai'])).toEqual(names('Bến Mai'))
    expect(await reached(['Bến Mai'], '2027-01-01')).toContain(unit('Bến Trên'))
    expect(await reached(['Bến Lớn'], '2027-01-01')).toEqual(names('Bến Lớn'))
    await perform(world.house, localAdministrator, undoAct, { act: next })
  })

  test('reaches nothing more through a merger that was undone', async () => {
    const wrong = await act('2026-03-01', [
      { do: 'merge', units: [unit('Giữa Hữu'), unit('Ven')], into: commune('Lầm', 'Biển') },
    ])
    expect(await reached(['Lầm'])).toEqual(names('Lầm', 'Giữa Hữu', 'Ven'))
    await perform(world.house, localAdministrator, undoAct, { act: wrong })
    expect(await reached(['Lầm'])).toEqual(names('Lầm'))
  })
})

describe('roles over two communes', () => {
  test('together reach what ended up in both of them', async () => {
    await act('2026-02-01', [
      { do: 'split', unit: unit('Ven'), into: [commune('Ven Bắc', 'Biển'), commune('Ven Nam', 'Biển')] },
    ])
    await perform(world.house, localAdministrator, closeHolding, { unit: unit('Ven'), day: '2026-04-01' })
    expect(await reached(['Ven Bắc'])).toEqual(names('Ven Bắc'))
    expect(await reached(['Ven Bắc', 'Ven Nam'])).toEqual(names('Ven Bắc', 'Ven Nam', 'Ven'))
  })
})

describe('a role over a province', () => {
  test('reaches the provinces that became it; what lay under them comes with them', async () => {
    expect(await reached(['Sông Núi'])).toEqual(names('Sông Núi', 'Sông cũ', 'Núi cũ'))
    expect(await sees(['Sông Núi'], 'Bến Trên', '2024-12-31')).toBe(true)
    expect(await sees(['Sông Núi'], 'Huyện Bến', '2024-12-31')).toBe(true)
    expect(await sees(['Sông Núi'], 'Ven', '2024-12-31')).toBe(false)
  })

  test('reaches a holding unit where it hangs: under the province its parts share, else under none', async () => {
    expect(await sees(['Sông Núi'], 'Bến Giữa', testDay)).toBe(true)
    expect(await sees(['Sông Núi'], 'Đèo', testDay)).toBe(false)
    expect(await sees(['Biển'], 'Đèo', testDay)).toBe(false)
  })

  test('reaches a commune that hung elsewhere all its life, once it went wholly into this province', async () => {
    await act('2026-05-01', [
      { do: 'open', kind: 'territorial', ...commune('Cồn', 'Biển') },
      { do: 'open', kind: 'territorial', ...commune('Bãi', 'Biển') },
    ])
    await act('2026-06-01', [
      { do: 'merge', units: [unit('Cồn'), unit('Bãi')], into: commune('Cồn Bãi', 'Sông Núi') },
    ])
    expect(await reached(['Sông Núi'])).toEqual(names('Sông Núi', 'Sông cũ', 'Núi cũ', 'Cồn', 'Bãi'))
    expect(await sees(['Sông Núi'], 'Cồn', '2026-05-15')).toBe(true)
    expect(await sees(['Biển'], 'Cồn', '2026-05-15')).toBe(true)
    expect(await reached(['Biển'])).toEqual(names('Biển'))
  })
})

describe('a role', () => {
  let held: (role: HeldRole['role'], where: string) => Promise<Actor['may']>
  beforeEach(() => {
    held = (role, where) => reachOf(world.house.db, [{ unit: where, role }], testDay)
  })
  const rightsIn = (may: Actor['may']) =>
    (Object.keys(may) as Right[]).filter((right) => {
      const scope = may[right]
      return scope.everywhere || scope.units.length > 0
    })

  test('lets its holder do what its name says', async () => {
    expect(rightsIn(await held('reader', unit('Bến Lớn')))).toEqual(['read'])
    expect(rightsIn(await held('editor', unit('Bến Lớn')))).toEqual(['read', 'edit'])
    expect(rightsIn(await held('administrator', unit('Bến Lớn')))).toEqual(['read', 'edit', 'administer'])
    expect(rightsIn(await held('personnel', unit('Bến Lớn')))).toEqual(['read', 'personnel'])
  })

  test('over the country holds everywhere, and only there rules are published', async () => {
    const may = await held('administrator', country)
    expect(may.read).toEqual({ everywhere: true })
    expect(may.rules).toEqual({ everywhere: true })
    expect(rightsIn(may)).not.toContain('personnel')
  })

  test('of one kind does not widen another', async () => {
    const roles: HeldRole[] = [
      { unit: unit('Biển'), role: 'reader' },
      { unit: unit('Bến Lớn'), role: 'editor' },
    ]
    const may = await reachOf(world.house.db, roles, testDay)
    expect(may.edit).toMatchObject({ units: expect.not.arrayContaining([unit('Biển')]) })
    expect(may.read).toMatchObject({ units: expect.arrayContaining([unit('Biển'), unit('Bến Lớn')]) })
  })

  test('none at all reaches nothing', async () => {
    expect(rightsIn(await reachOf(world.house.db, [], testDay))).toEqual([])
  })
})

async function act(day: Day, changes: ActChange[]): Promise<string> {
  const { outcome } = await perform(world.house, localAdministrator, recordAct, {
    day,
    title: 'thử',
    changes,
  })
  return outcome.act
}

function readers(over: string[]): HeldRole[] {
  return over.map((name) => ({ unit: unit(name), role: 'reader' }))
}

function names(...of: string[]): string[] {
  return of.map(unit).sort()
}

/** The units of the scope of a reader over these units. */
async function reached(over: string[], today = testDay): Promise<string[]> {
  const { read } = await reachOf(world.house.db, readers(over), today)
  return read.everywhere ? ['everywhere'] : [...read.units].sort()
}

/** Whether a reader over these units sees a unit as of a day. */
async function sees(over: string[], what: string, on: Day): Promise<boolean> {
  const may = await reachOf(world.house.db, readers(over), testDay)
  const { db, secrets } = world.house
  const actor = { account: null, name: 'thử', may }
  return isWithin({ db, actor, today: testDay, secrets }, 'read', unit(what), on)
}
