import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { actorOver, openSmallCountry, type SmallCountry } from '#test/world/small-country.ts'
import type { Area } from './area.ts'
import { areaUnits } from './area-units.query.ts'
import { unitAreas } from './areas.query.ts'
import { setAreas } from './set-areas.command.ts'
import { setAreasOfMany } from './set-areas-of-many.command.ts'

const day = '2024-01-01'
let fresh: FreshDatabase
let small: SmallCountry
beforeAll(async () => {
  fresh = await freshDatabase()
  small = await openSmallCountry(fresh.house)
})
afterAll(() => fresh.close())

const list = (lines: Record<string, Area[]>, actor: Actor = localAdministrator, id = newId()) =>
  perform(
    fresh.house,
    actor,
    setAreasOfMany,
    { day, lines: Object.entries(lines).map(([unit, kinds]) => ({ unit, kinds })) },
    { id },
  )
const areasOf = async (unit: string, on = day) => {
  const { kinds, own } = await ask(fresh.house, localAdministrator, unitAreas, { unit, on })
  return [own ? 'own' : 'above', ...kinds]
}
const rowsSaid = async () => {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from organization.area`.execute(fresh.house.db)
  return rows[0]!.count
}

describe('areas of many units', () => {
  test('are said by code or id from one day on, in one entry of the journal', async () => {
    const lines: Record<string, Area[]> = { '91101': ['border', 'mountain'], [small.banChai]: ['island'] }
    const id = newId()
    expect((await list(lines, localAdministrator, id)).outcome).toEqual({ day, said: 2, unchanged: 0 })
    expect(await areasOf('91101')).toEqual(['own', 'mountain', 'border'])
    expect(await areasOf('92101')).toEqual(['own', 'island'])
    expect(await areasOf('92101', '2023-12-31')).toEqual(['above'])
    const { rows } = await sql`
      select from platform.journal where command = 'organization.set-areas-of-many'`.execute(fresh.house.db)
    expect(rows).toHaveLength(1)
    expect((await list(lines, localAdministrator, id)).before).toBe(true)
  })

  test('said twice change nothing; of a list only what is new is said', async () => {
    const before = await rowsSaid()
    const lines: Record<string, Area[]> = { '91101': ['mountain', 'border'], '92101': ['island'] }
    expect((await list(lines)).outcome).toEqual({ day, said: 0, unchanged: 2 })
    expect(await rowsSaid()).toBe(before)
    expect((await list({ ...lines, '92101': ['delta'] })).outcome).toEqual({ day, said: 1, unchanged: 1 })
    expect(await areasOf('92101')).toEqual(['own', 'delta'])
  })

  test('replace what one unit said for the day, and leave what it says from another day on', async () => {
    await perform(fresh.house, localAdministrator, setAreas, { unit: '91102', day, kinds: ['urban'] })
    await perform(fresh.house, localAdministrator, setAreas, {
      ...{ unit: '91102', day: '2025-01-01', kinds: ['ethnic'] },
    })
    await list({ '91102': ['midland'] })
    expect(await areasOf('91102', '2024-12-31')).toEqual(['own', 'midland'])
    expect(await areasOf('91102', '2025-01-01')).toEqual(['own', 'ethnic'])
    expect(await areasOf('91101')).toEqual(['own', 'mountain', 'border'])
  })

  test('are refused whole where one is not hers, does not exist that day or is named twice', async () => {
    const editor = actorOver([small.suong], ['read', 'edit'])
    const before = await rowsSaid()
    const outside = list({ '91101': ['urban'], '92101': ['urban'] }, editor)
    await expect(outside).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('92101'),
    })
    await expect(list({ '99999': ['urban'] })).rejects.toMatchObject({ kind: 'missing' })
    const reader = actorOver([small.suong], ['read'])
    await expect(list({ '91101': ['urban'] }, reader)).rejects.toThrow(Refusal)
    await expect(list({ '91101': ['urban'], [small.suoiTrong]: ['urban'] })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(list({ '91101': [] })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await rowsSaid()).toBe(before)
    expect((await list({ '91101': ['urban'], '91102': ['urban'] }, editor)).outcome.said).toBe(2)
  })

  test('are looked up: which units she reads, which she edits, what they say from that very day on', async () => {
    const actor: Actor = {
      ...actorOver([small.suong], ['edit']),
      may: { ...actorOver([small.suong], ['edit']).may, read: { everywhere: false, units: [small.may] } },
    }
    const asked = { units: ['91101', '91201', '92101', '00000', small.doiThong], on: day }
    const found = await ask(fresh.house, actor, areaUnits, asked)
    expect(found).toEqual([
      { asked: '91101', id: small.suoiTrong, name: 'Xã Suối Trong', editable: true, said: ['urban'] },
      { asked: '91201', id: small.namCai, name: 'Xã Nậm Cải', editable: false, said: null },
      { asked: small.doiThong, id: small.doiThong, name: 'Xã Đồi Thông', editable: true, said: ['urban'] },
    ])
    const later = await ask(fresh.house, actor, areaUnits, { units: ['91101'], on: '2024-01-02' })
    expect(later).toMatchObject([{ said: null }])
  })
})
