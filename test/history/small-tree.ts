import { declareUnits } from '#organization/declare-units.command.ts'
import { mintBranches } from '#organization/mint-branches.command.ts'
import type { UnitRow } from '#organization/official-list.ts'
import { officialUnits } from '#organization/official-units.query.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { idOf, newId } from '#platform/pure/id.ts'

/** Two provinces, three districts, six communes: enough for everything that can happen to a tree. */
const rows: UnitRow[] = [
  { level: 'province', code: '91', parentCode: null, type: 'Tỉnh', name: 'Tỉnh Thượng' },
  { level: 'province', code: '92', parentCode: null, type: 'Tỉnh', name: 'Tỉnh Hạ' },
  ...['911', '912', '921'].map(
    (code): UnitRow => ({
      level: 'district',
      code,
      parentCode: code.slice(0, 2),
      type: 'Huyện',
      name: `Huyện ${code}`,
    }),
  ),
  ...['91101', '91102', '91201', '91202', '92101', '92102'].map(
    (code): UnitRow => ({
      level: 'commune',
      code,
      parentCode: code.slice(0, 3),
      type: 'Xã',
      name: `Xã ${code}`,
    }),
  ),
]

export const firstDay = '2015-01-01'
export type SmallTree = { communes: string[]; units: string[]; branches: string[]; persons: string[] }

/** The tree on its first day, a branch in each commune, and four women without posts. */
export async function growTree(house: House): Promise<SmallTree> {
  await perform(house, localAdministrator, declareUnits, { from: firstDay, rows })
  const official = await officialUnits(house.db, firstDay)
  const communes = official.filter((unit) => unit.level === 'commune').map((unit) => unit.id)
  const branches = communes.map((parent, index) => ({
    id: idOf('history', 'branch', String(index), newId()),
    name: `Chi hội ${index}`,
    parent,
    since: firstDay,
  }))
  await perform(house, localAdministrator, mintBranches, { branches, title: 'Chi hội' })
  const persons = Array.from({ length: 4 }, () => newId())
  const none = { birth: null, sex: null, ethnicGroup: null, phone: null, madeUp: true }
  await perform(house, localAdministrator, takeInPeople, {
    source: newId(),
    persons,
    details: persons.map((person, index) => ({ person, name: `Nguyễn Thị ${index}`, ...none })),
    identifiers: [],
    mergers: [],
    postings: [],
    voided: [],
    touched: persons,
  })
  const ids = official.map((unit) => unit.id)
  return {
    communes,
    units: [...ids, ...branches.map((one) => one.id)],
    branches: branches.map((one) => one.id),
    persons,
  }
}
