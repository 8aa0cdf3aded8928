import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { addDays } from '#platform/pure/day.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { countryFrom, openSmallCountry, type SmallCountry } from '#test/world/small-country.ts'
import { understand } from './continuation.ts'
import { loadPlaces, type Places } from './gazetteer.query.ts'
import type { WrittenPlace } from './gazetteer.ts'
import { recordAct } from './record-act.command.ts'

let world: FreshDatabase
let units: SmallCountry
let everything: Places
beforeAll(async () => {
  world = await freshDatabase()
  units = await openSmallCountry(world.house)
  await act('2019-01-01', { do: 'rename', unit: units.naLau, name: 'Nà Lầu Mới' })
  await act('2021-01-01', {
    do: 'merge',
    units: [units.suoiTrong, units.doiThong],
    into: { level: 'commune', type: 'Xã', name: 'Xã Trong Thông', code: '91103', parent: units.suong },
  })
  await act('2022-01-01', { do: 'move', unit: units.banChai, parent: units.may })
  const { rows } = await sql<{ branch: string }>`
    select distinct name as branch from organization.description where level = 'branch'`.execute(
    world.house.db,
  )
  everything = await loadPlaces(world.house.db, rows)
})
afterAll(() => world.close())

async function act(day: string, change: object): Promise<void> {
  await perform(world.house, localAdministrator, recordAct, {
    day,
    title: 'thử',
    basis: 'thử',
    changes: [change],
  })
}

const orNothing = (...names: string[]) => fc.option(fc.constantFrom(...names), { nil: undefined })
const place: fc.Arbitrary<WrittenPlace> = fc.record({
  branch: orNothing('Nà Lầu', 'nà lầu mới', 'Phiêng Luông', 'Không đâu'),
  commune: orNothing('Xã Suối Trong', 'Suối Trong', 'Đồi Thông', 'Xã Trong Thông', 'Bãn Chài'),
  district: orNothing('Huyện Sương', 'Gió', 'Huyện Đảo'),
  province: orNothing('Tỉnh Mây', 'Biển'),
})
const day = fc.nat({ max: 3_600 }).map((days) => addDays(countryFrom, days))

test('what is loaded for the places that a file names understands them as all places would', async () => {
  let understood = 0
  const run = async (places: WrittenPlace[], asOf: string, first: string) => {
    const loaded = await loadPlaces(world.house.db, places)
    for (const one of places) {
      const meant = understand(loaded.book, loaded.continuations, one, asOf, first)
      expect(meant).toEqual(understand(everything.book, everything.continuations, one, asOf, first))
      if ('unit' in meant && one.branch) understood++
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), day, day, run))
  expect(understood).toBeGreaterThan(0)
})
