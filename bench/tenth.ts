import { join } from 'node:path'
import { hasUnits } from '#organization/has-units.query.ts'
import { type PublishedUnits, publishedUnits } from '#organization/published-units.ts'
import type { House } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'
import { withHouse } from '../src/cli/house.ts'
import { makeCountry } from '../src/cli/seed.ts'
import { nationalScale } from '../src/seed/country.ts'
import type { Limits } from './limits.ts'
import type { Measured } from './measure.ts'
import { ofProvinces } from './readings.ts'

/** The same reading over a tenth of the communes and so of the persons: its price must not grow with them. */
export function benchTenth(_: House, limits: Limits): Promise<Measured[]> {
  return withHouse(
    async (house) => {
      if (!(await hasUnits(house.db))) await makeCountry(house, publishedTenth(), nationalScale, 1)
      return [await ofProvinces(house, limits, 'the same, a tenth of the persons')]
    },
    { folder: join(packageRoot, 'data/bench-tenth') },
  )
}

function publishedTenth(): PublishedUnits {
  const { before, after, succession } = publishedUnits()
  const kept = new Set(before.filter((row, at) => row.level !== 'commune' || at % 10 === 0).map(nameOf))
  const left = succession.filter((row) => kept.has(`${row.level} ${row.oldCode}`))
  const heirs = new Set(left.map((row) => row.newCode))
  return {
    before: before.filter((row) => kept.has(nameOf(row))),
    after: after.filter((row) => row.level === 'province' || heirs.has(row.code)),
    succession: left,
  }
}

function nameOf(row: { level: string; code: string }): string {
  return `${row.level} ${row.code}`
}
