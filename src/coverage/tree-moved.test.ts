import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAct } from '#organization/record-act.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import type { SmallCountry } from '#test/world/small-country.ts'
import { smallCoverage, train } from '#test/world/small-coverage.ts'
import { coverage } from './coverage.query.ts'

let world: FreshDatabase
let units: SmallCountry
beforeAll(async () => {
  world = await freshDatabase()
  units = await smallCoverage(world.house)
})
afterAll(() => world.close())

async function chairs(unit: string): Promise<string> {
  const on = '2024-12-31'
  const { measures } = await ask(world.house, localAdministrator, coverage, {
    scheme: 'de-an-1893',
    unit,
    on,
  })
  const { covered, population } = measures.find(({ measure }) => measure === 'B')!
  return `${covered}/${population}`
}

test('who was trained while her unit was thought abolished is covered when the abolition is undone', async () => {
  expect(await chairs(units.suoiTrong)).toBe('0/1')
  const change = { do: 'abolish', unit: units.suoiTrong }
  const { outcome } = await perform(world.house, localAdministrator, recordAct, {
    ...{ day: '2021-01-01', title: 'Giải thể xã Suối Trong', basis: 'thử', changes: [change] },
  })
  expect(await chairs('VN')).toBe('0/0')
  await train(world.house, 'Hà Thị Diệp', '2022-05-31')
  expect(await chairs('VN')).toBe('0/0')
  await perform(world.house, localAdministrator, undoAct, { act: outcome.act })
  expect(await chairs(units.suoiTrong)).toBe('1/1')
  expect(await chairs('VN')).toBe('1/1')
})
