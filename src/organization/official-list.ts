import { z } from 'zod'
import { nfc } from '#platform/pure/text.ts'
import { type ListReading, type ListRow, readList } from './list-file.ts'

/** Digits of a state code by level (Decision 19/2025/QĐ-TTg; districts until 30 June 2025). */
const digits = { province: 2, district: 3, commune: 5 } as const
const parentLevels = { province: [], district: ['province'], commune: ['district', 'province'] } as const

export const OfficialLevel = z.enum(['province', 'district', 'commune'])
export type OfficialLevel = z.infer<typeof OfficialLevel>

/** A unit of an official list. The name includes its type: type `Tỉnh`, name `Tỉnh Hà Giang`. Degrees, km². */
export const UnitRow = z.object({
  level: OfficialLevel,
  code: z.string().regex(/^\d+$/),
  parentCode: z.string().nullable(),
  type: z.string().min(1),
  name: z.string().min(1),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  areaKm2: z.number().optional(),
})
export type UnitRow = z.infer<typeof UnitRow>

/** One old unit and one of the units that it became. The level is that of the old one. */
export const SuccessionRow = z.object({ level: OfficialLevel, oldCode: z.string(), newCode: z.string() })
export type SuccessionRow = z.infer<typeof SuccessionRow>

/** Reads `level,code,parent_code,type,name[,latitude,longitude,area_km2]`. A refused row is left out of the rows. */
export function readUnitList(text: string): ListReading<UnitRow> {
  const list = readList(text, ['level', 'code', 'parent_code', 'type', 'name'], unitRow)
  const levelOf = new Map(list.read.map(({ row }) => [row.code, row.level]))
  const seen = new Set<string>()
  return list.check(({ row, at }) => {
    if (seen.has(row.code)) at('code', 'Mã này đã có ở một dòng trên.')
    seen.add(row.code)
    refuseWrongParent(row, levelOf, at)
  })
}

/** Reads `level,old_code,new_code`. Whether the codes exist is asked of the lists of both days, not here. */
export function readSuccessionList(text: string): ListReading<SuccessionRow> {
  const list = readList(text, ['level', 'old_code', 'new_code'], successionRow)
  const seen = new Set<string>()
  return list.check(({ row, at }) => {
    const key = `${row.level} ${row.oldCode} ${row.newCode}`
    if (seen.has(key)) at('old_code', 'Cặp mã này đã có ở một dòng trên.')
    seen.add(key)
  })
}

function unitRow({ cell, refuse }: ListRow): UnitRow | undefined {
  const level = levelCell(cell, refuse)
  if (!level) return undefined
  const code = codeCell(cell, refuse, 'code', digits[level])
  const [type, name] = [nfc(cell('type')), nfc(cell('name'))]
  if (type === '') refuse('type', 'Thiếu loại đơn vị (Tỉnh, Huyện, Xã…).')
  if (name === '') refuse('name', 'Thiếu tên đơn vị.')
  const numbers = {
    ...numberCell(cell, refuse, 'latitude', 'latitude', 90),
    ...numberCell(cell, refuse, 'longitude', 'longitude', 180),
    ...numberCell(cell, refuse, 'area_km2', 'areaKm2', 1_000_000),
  }
  return { level, code, parentCode: cell('parent_code') || null, type, name, ...numbers }
}

function successionRow({ cell, refuse }: ListRow): SuccessionRow | undefined {
  const level = levelCell(cell, refuse)
  if (!level) return undefined
  const oldCode = codeCell(cell, refuse, 'old_code', digits[level])
  return { level, oldCode, newCode: codeCell(cell, refuse, 'new_code') }
}

function levelCell(cell: ListRow['cell'], refuse: ListRow['refuse']): OfficialLevel | undefined {
  const level = OfficialLevel.safeParse(cell('level'))
  if (!level.success) refuse('level', 'Cấp phải là province (tỉnh), district (huyện) hoặc commune (xã).')
  return level.data
}

function codeCell(cell: ListRow['cell'], refuse: ListRow['refuse'], column: string, length?: number): string {
  const code = cell(column)
  const right = /^\d+$/.test(code) && (length ? code.length === length : [2, 3, 5].includes(code.length))
  if (!right) refuse(column, `Mã phải có đúng ${length ?? '2, 3 hoặc 5'} chữ số, kể cả số 0 ở đầu.`)
  return code
}

function numberCell<Key extends string>(
  cell: ListRow['cell'],
  refuse: ListRow['refuse'],
  column: string,
  key: Key,
  most: number,
): { [key in Key]?: number } {
  const written = cell(column)
  if (written === '') return {}
  const value = Number(written)
  if (!(Math.abs(value) <= most)) refuse(column, 'Phải là một số, phần lẻ viết sau dấu chấm.')
  return { [key]: value } as { [key in Key]?: number }
}

function refuseWrongParent(
  row: UnitRow,
  levelOf: ReadonlyMap<string, OfficialLevel>,
  at: (column: string, reason: string) => void,
): void {
  const parent = row.parentCode === null ? undefined : levelOf.get(row.parentCode)
  const allowed: readonly OfficialLevel[] = parentLevels[row.level]
  if (row.parentCode === null) {
    if (allowed.length > 0) at('parent_code', 'Thiếu mã đơn vị cấp trên.')
  } else if (parent === undefined) {
    at('parent_code', 'Không có đơn vị nào mang mã cấp trên này trong danh sách.')
  } else if (!allowed.includes(parent)) {
    at('parent_code', allowed.length === 0 ? 'Tỉnh không có mã cấp trên.' : 'Đơn vị cấp trên không đúng cấp.')
  }
}
