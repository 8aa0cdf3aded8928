import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { coverage } from '#coverage/coverage.query.ts'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { plainSides } from '#coverage/plain.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { ask } from '#platform/query.ts'
import { rules } from '#schemes/rules.query.ts'
import { freshDatabase } from '#test/world/database.ts'
import { happening } from './happening.ts'
import { letHappen } from './let-happen.ts'
import { growTree } from './small-tree.ts'

const scheme = 'de-an-1893'
const days: Day[] = ['2015-12-31', '2018-03-01', '2020-12-31', '2022-07-15', '2025-01-01']
const runs = Number(process.env.VUN_PROPERTY_RUNS ?? 12)

test('whatever happens, in whatever order and side by side, every reading is the plain definition', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 25, maxLength: 60 }),
      fc.nat({ max: 40 }),
      async (history, folded) => {
        const { house, close } = await freshDatabase()
        try {
          const tree = await growTree(house)
          for (let index = 0; index < history.length; index += 4) {
            await Promise.all(history.slice(index, index + 4).map((one) => letHappen(house, tree, one)))
            if (index === folded - (folded % 4)) await perform(house, localAdministrator, foldChanges, {})
          }
          expect(await differences(house)).toEqual([])
          const { outcome } = await perform(house, localAdministrator, recomputeCoverage, {})
          expect(outcome).toMatchObject({ standing: 0, attendance: 0, readings: 0 })
          expect(await differences(house)).toEqual([])
        } finally {
          await close()
        }
      },
    ),
    { numRuns: runs, endOnFailure: true },
  )
}, 600_000)

/** Every unit, measure and day whose reading is not what the plain definition counts. */
async function differences(house: House): Promise<string[]> {
  const wrong: string[] = []
  for (const on of days) {
    const { rows } = await sql<{ unit: string }>`
      select unit from organization.description where during @> ${on}::date`.execute(house.db)
    for (const measure of ['A', 'B', 'C', 'D']) {
      const versions = await ask(house, localAdministrator, rules, { scheme, measure })
      const version = versions.find((one) => one.since <= on && (one.until === null || on < one.until))!
      for (const { unit } of rows) {
        const sides = await plainSides(house.db, version, on, unit)
        const plain = `${sides.filter((side) => side.covered).length}/${sides.length}`
        const read = await ask(house, localAdministrator, coverage, { scheme, unit, on })
        const found = read.measures.find((one) => one.measure === measure)
        const told = `${found?.covered}/${found?.population}`
        if (told !== plain) wrong.push(`${measure} ${unit} ${on}: reads ${told}, is ${plain}`)
      }
    }
  }
  return wrong
}
