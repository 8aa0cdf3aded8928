import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setAreas } from '#organization/set-areas.command.ts'
import { country } from '#organization/unit.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Done, perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { publishedEdition } from '#test/world/published-edition.ts'
import { actorOver, type SmallCountry } from '#test/world/small-country.ts'
import { smallCoverage } from '#test/world/small-coverage.ts'
import { assignHole } from './assign-hole.command.ts'
import { closeTask } from './close-task.command.ts'
import { ownTasks } from './own-tasks.query.ts'
import { tasks } from './tasks.query.ts'
import { unbuiltSigns } from './unbuilt-signs.query.ts'

let fresh: FreshDatabase
let units: SmallCountry
beforeAll(async () => {
  fresh = await freshDatabase()
  units = await smallCoverage(fresh.house)
  const said = { day: '2020-01-01', kinds: ['mountain'] }
  await perform(fresh.house, localAdministrator, setAreas, { unit: units.may, ...said })
})
afterAll(() => fresh.close())

const scheme = 'de-an-1893'
const cell = { scheme, measure: 'D', level: 'branch', area: 'mountain', owner: 'Bà Sen', due: '2026-12-31' }

function assign(actor: Actor, changed: object = {}): Promise<Done<{ task: string }>> {
  return perform(fresh.house, actor, assignHole, { ...cell, ...changed }) as Promise<Done<{ task: string }>>
}

async function told(actor: Actor, unit?: string, on?: string): Promise<string[]> {
  const all = await ask(fresh.house, actor, tasks, { scheme, unit, on })
  return all.map((one) => `${one.measure} ${one.unit.name} ${one.ownerName} ${one.state}`)
}

describe('a hole given to somebody', () => {
  test('must be one: there are people and no programme', async () => {
    await expect(assign(localAdministrator, { area: 'island' })).rejects.toThrow(/không trống/u)
    await expect(assign(localAdministrator, { due: '2026-01-01' })).rejects.toThrow(/Hạn phải từ hôm nay/u)
    await expect(assign(localAdministrator, { owner: '' })).rejects.toThrow(/người nhận việc/u)
  })

  test('is for whoever administers the unit or makes its programmes to give, and for nobody else', async () => {
    const reader = actorOver([units.may], ['read', 'edit'])
    await expect(assign(reader)).rejects.toThrow(/Giao việc cần vai trò/u)
    await assign(actorOver([units.may], ['read', 'write']), { owner: 'Bà Na' })
    expect(await told(reader)).toEqual(['D Tỉnh Mây Bà Na open'])
  })

  test('may go to an account of those that one administers', async () => {
    const { id: account } = await newAccount(fresh.house, 'sen', { unit: units.suoiTrong, role: 'editor' })
    await assign(localAdministrator, { unit: units.suoiTrong, account })
    expect(await told(localAdministrator, units.suoiTrong)).toEqual(['D Xã Suối Trong Bà sen open'])
    const elsewhere = actorOver([units.doiThong, units.bien], ['read', 'administer'])
    await expect(assign(elsewhere, { unit: units.suoiTrong, account })).rejects.toThrow(/Không có đơn vị/u)
  })

  test('about planned successors exists only for whoever may know of them', async () => {
    await assign(localAdministrator, { measure: 'C', level: 'commune', owner: 'Bà Kín' })
    expect(await told(localAdministrator)).toContain('C Việt Nam Bà Kín open')
    expect((await told(actorOver([country], ['read']))).join()).not.toContain('Bà Kín')
    await expect(
      assign(actorOver([units.may], ['read', 'administer']), { measure: 'C', level: 'commune' }),
    ).rejects.toThrow(/không có chỉ tiêu/u)
  })

  test('is late after its day, filled by a programme, or closed with a reason', async () => {
    expect(await told(localAdministrator, units.may, '2027-01-01')).toContain('D Tỉnh Mây Bà Na late')
    await publishedEdition(fresh.house, {
      ...{ owner: units.suoiTrong, day: '2026-11-22' },
      ...{ levels: ['branch'], areas: ['mountain'], contents: ['union_work'] },
    })
    expect(await told(localAdministrator, units.may)).toEqual([
      'D Tỉnh Mây Bà Na open',
      'D Xã Suối Trong Bà sen filled',
    ])
    const [first] = await ask(fresh.house, localAdministrator, tasks, { scheme, unit: units.may })
    const id = first?.id
    const close = (actor: Actor) => perform(fresh.house, actor, closeTask, { task: id, reason: 'Gộp việc' })
    await expect(close(actorOver([units.bien], ['read', 'administer']))).rejects.toThrow(/Không có việc này/u)
    await expect(close(actorOver([units.may], ['read']))).rejects.toThrow(/cần vai trò/u)
    await close(localAdministrator)
    expect(await told(localAdministrator, units.may)).toContain('D Tỉnh Mây Bà Na closed')
    await expect(close(localAdministrator)).rejects.toThrow(/đã được đóng/u)
  })
})

test('a sign of a competency is built where a topic in force for the level says so', async () => {
  const sign = 'political_firmness.branch.explains'
  const unbuilt = async (level: string) => {
    const all = await ask(fresh.house, localAdministrator, unbuiltSigns, {})
    return all.find((one) => one.level === level)!.unbuilt.map((one) => one.sign)
  }
  const before = await unbuilt('branch')
  expect(before).toContain(sign)
  await publishedEdition(fresh.house, {
    ...{ sign, day: '2026-11-01', levels: ['branch'], areas: ['delta'], contents: ['union_work'] },
  })
  expect(await unbuilt('branch')).toEqual(before.filter((one) => one !== sign))
})

describe('a hole given to an account', () => {
  test('is found by its owner among her own, where it was given to the name that she signs in with', async () => {
    const { id: account } = await newAccount(fresh.house, 'na.soan', { unit: units.may, role: 'author' })
    await assign(localAdministrator, { unit: units.may, owner: 'na.soan', due: '2026-12-01' })
    await assign(actorOver([units.may], ['read', 'write']), { owner: 'na.soan' })
    const her = { ...actorOver([units.may], ['read', 'write']), account }
    const own = await ask(fresh.house, her, ownTasks, { scheme })
    expect(own.map((one) => `${one.unit.name} ${one.ownerName} ${one.due}`)).toEqual([
      'Tỉnh Mây Bà na.soan 2026-12-01',
    ])
    expect(await ask(fresh.house, actorOver([units.may], ['read']), ownTasks, { scheme })).toEqual([])
  })
})
