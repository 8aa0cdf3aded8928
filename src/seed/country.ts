import type { UnitRow } from '#organization/official-list.ts'
import type { PublishedUnits } from '#organization/published-units.ts'
import { randomOf, shuffled } from '#platform/pure/random.ts'

/** How large a country is made: which communes, and how many people in each kind of unit. */
export type Scale = {
  branches: number
  centre: number
  province: number
  district: number
  /** Out of 100 branches, so many had another head before. */
  turnover: number
  /** Trainings a person has, about. */
  trainings: number
}

export const nationalScale: Scale = {
  branches: 10,
  centre: 120,
  province: 25,
  district: 7,
  turnover: 70,
  trainings: 3.4,
}
export const demoScale: Scale = {
  branches: 6,
  centre: 14,
  province: 6,
  district: 4,
  turnover: 40,
  trainings: 3,
}

/** Quận 3 of Hồ Chí Minh City, whose wards were split: without it nothing would wait to be confirmed. */
const alwaysShown = ['770']

/**
 * All provinces with a few of their districts and a few communes of each, the new units that these became, and who
 * succeeds whom among them.
 */
export function sampleOf(units: PublishedUnits, seed: number): PublishedUnits {
  const under = Map.groupBy(units.before, (row) => row.parentCode ?? '')
  const provinces = under.get('') ?? []
  const districts = provinces.flatMap((province) => few(under.get(province.code), 2, seed))
  const communes = districts.flatMap((district) =>
    few(under.get(district.code), alwaysShown.includes(district.code) ? 20 : 3, seed),
  )
  const kept = new Set([...provinces, ...districts, ...communes].map((row) => `${row.level} ${row.code}`))
  const succession = units.succession.filter((row) => kept.has(`${row.level} ${row.oldCode}`))
  const heirs = new Set(succession.map((row) => row.newCode))
  return {
    before: units.before.filter((row) => kept.has(`${row.level} ${row.code}`)),
    after: units.after.filter((row) => row.level === 'province' || heirs.has(row.code)),
    succession,
  }
}

function few(rows: UnitRow[] | undefined, count: number, seed: number): UnitRow[] {
  const all = rows ?? []
  const chosen = shuffled(randomOf(seed, 'sample', all[0]?.parentCode ?? ''), all).slice(0, count)
  const must = all.filter((row) => alwaysShown.includes(row.code) && !chosen.includes(row))
  return [...must, ...chosen]
}
