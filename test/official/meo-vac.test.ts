import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverage } from '#coverage/coverage.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { readFileOfPeople } from '#exchange/read-file.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { declareBefore, officialDataIsThere, officialFolder, officialText, reform } from './official-data.ts'

type Expected = {
  cells: { on: string; measure: string; unit: string; population: number; covered: number }[]
  empty: { commune: string }[]
  attendances: { from: string; to: string; unit: string; count: number }[]
}

/** Every cell and count of the expected numbers, as Vun reads them; what differs is left. */
async function differences({ house }: FreshDatabase): Promise<string[]> {
  const expected = JSON.parse(officialText('meo-vac.expected.json')) as Expected
  const wrong: string[] = []
  for (const [key, cells] of Map.groupBy(expected.cells, (cell) => `${cell.on} ${cell.unit}`)) {
    const [on, unit] = key.split(' ')
    const read = await ask(house, localAdministrator, coverage, { scheme: 'de-an-1893', on, unit })
    for (const { measure, population, covered } of cells) {
      const found = read.measures.find((row) => row.measure === measure)
      if (found?.population !== population || found.covered !== covered)
        wrong.push(`${key} ${measure}: ${found?.covered}/${found?.population}, not ${covered}/${population}`)
    }
  }
  for (const { from, to, unit, count } of expected.attendances) {
    const read = await ask(house, localAdministrator, coverage, { scheme: 'de-an-1893', on: to, from, unit })
    if (read.attendances !== count)
      wrong.push(`${unit} ${from}–${to}: ${read.attendances} attendances, not ${count}`)
  }
  return wrong
}

async function takeIn({ house }: FreshDatabase) {
  const file = await readFileOfPeople(join(officialFolder, 'meo-vac.xlsx'), { today: house.today() })
  return (await perform(house, localAdministrator, importPeople, { asOf: house.today(), file })).outcome
}

describe.runIf(officialDataIsThere)('the workbook of Mèo Vạc and Long Biên', () => {
  let after: FreshDatabase
  let before: FreshDatabase
  beforeAll(async () => {
    after = await freshDatabase()
    await declareBefore(after.house)
    await reform(after.house)
    await takeIn(after)
    before = await freshDatabase()
    await declareBefore(before.house)
    await takeIn(before)
    await reform(before.house)
  })
  afterAll(async () => {
    await after.close()
    await before.close()
  })

  test('gives every expected number when it comes after the reform', async () => {
    expect(await differences(after)).toEqual([])
  })

  test('gives every expected number when it comes before the reform', async () => {
    expect(await differences(before)).toEqual([])
  })

  test('a commune in which nobody is recorded has a population of 0 and no rate', async () => {
    const { empty } = JSON.parse(officialText('meo-vac.expected.json')) as Expected
    for (const { commune } of empty) {
      const read = await ask(after.house, localAdministrator, coverage, {
        scheme: 'de-an-1893',
        on: '2024-12-31',
        unit: commune,
      })
      expect(read.measures.every((row) => row.population === 0 && row.rate === null)).toBe(true)
    }
  })

  test('taken in again it changes nothing, and what is kept is what the facts say', async () => {
    const again = await takeIn(after)
    expect(again.postings).toMatchObject({ new: 0, changed: 0, refused: 0 })
    expect(again.trainings).toMatchObject({ new: 0, changed: 0, refused: 0 })
    const { outcome } = await perform(after.house, localAdministrator, recomputeCoverage, {})
    expect(outcome).toMatchObject({ standing: 0, attendance: 0, readings: 0 })
    expect(await differences(after)).toEqual([])
  })

  test('undone it leaves no trace in any reading', async () => {
    const once = await freshDatabase()
    await declareBefore(once.house)
    await reform(once.house)
    const taken = await takeIn(once)
    await perform(once.house, localAdministrator, undoImport, { import: taken.import })
    for (const on of ['2019-12-31', '2024-12-31', '2025-12-31']) {
      const read = await ask(once.house, localAdministrator, coverage, {
        scheme: 'de-an-1893',
        on,
        children: true,
      })
      expect(read.attendances).toBe(0)
      expect(read.measures.every((row) => row.population === 0)).toBe(true)
      expect(read.children.every((child) => child.measures.every((row) => row.population === 0))).toBe(true)
    }
    await once.close()
  })
})
