import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSuccessionList, readUnitList, type SuccessionRow, UnitRow } from '#organization/official-list.ts'
import { publishedUnits } from '#organization/published-units.ts'
import { tones } from '#platform/pure/text.ts'

const { before, after, succession } = publishedUnits()
const codes = (rows: UnitRow[], level: UnitRow['level']) =>
  rows.filter((row) => row.level === level).map(({ code }) => code)
const name = (rows: UnitRow[], code: string) => rows.find((row) => row.code === code)?.name

describe('the published units of Viet Nam', () => {
  test('are 63 provinces, 696 districts and 10,035 communes before the reform, 34 and 3,321 after it', () => {
    expect(
      (['province', 'district', 'commune'] as const).map((level) => codes(before, level).length),
    ).toEqual([63, 696, 10_035])
    expect((['province', 'district', 'commune'] as const).map((level) => codes(after, level).length)).toEqual(
      [34, 0, 3_321],
    )
    expect([...Map.groupBy(after, ({ type }) => type)].map(([type, rows]) => [type, rows.length])).toEqual([
      ['Thành phố', 6],
      ['Tỉnh', 28],
      ['Phường', 687],
      ['Xã', 2_621],
      ['Đặc khu', 13],
    ])
  })

  test('pass every check of an official list', () => {
    for (const rows of [before, after]) {
      const cells = rows.map(({ level, code, parentCode, type, name: full }) => [
        level,
        code,
        parentCode ?? '',
        type,
        full,
      ])
      const text = ['level,code,parent_code,type,name', ...cells.map((row) => row.join(','))].join('\n')
      expect(readUnitList(text)).toEqual({ rows, refusals: [] })
      for (const row of rows) expect(UnitRow.parse(row)).toEqual(row)
    }
  })

  test('have names in NFC, of one school of tones, that begin with their type', () => {
    for (const row of [...before, ...after]) {
      expect(row.name.startsWith(`${row.type} `)).toBe(true)
      expect(row.name).toBe(tones(row.name.normalize('NFC')))
      expect(row.name).not.toMatch(/[’‘]|\s\s/u)
    }
  })

  test('give seven codes to other provinces than before', () => {
    const moved = codes(after, 'province').filter((code) => name(before, code) !== name(after, code))
    expect(moved).toEqual(['15', '24', '44', '52', '80', '82', '91'])
    expect([name(before, '15'), name(after, '15')]).toEqual(['Tỉnh Yên Bái', 'Tỉnh Lào Cai'])
  })
})

describe('the published succession', () => {
  const of = (level: SuccessionRow['level']) => succession.filter((row) => row.level === level)

  test('leads every old commune and province to a new one, and every new one back', () => {
    for (const level of ['commune', 'province'] as const) {
      const led = new Set(of(level).map(({ oldCode }) => oldCode))
      expect(codes(before, level).filter((code) => !led.has(code))).toEqual([])
    }
    const reached = new Set(succession.map(({ newCode }) => newCode))
    expect(
      [...codes(after, 'province'), ...codes(after, 'commune')].filter((code) => !reached.has(code)),
    ).toEqual([])
  })

  test('knows no code that is not in the lists, and no pair twice', () => {
    const [old, now] = [before, after].map((rows) => new Set(rows.map(({ code }) => code)))
    expect(succession.filter(({ oldCode, newCode }) => !old?.has(oldCode) || !now?.has(newCode))).toEqual([])
    const pairs = succession.map(({ level, oldCode, newCode }) => `${level} ${oldCode} ${newCode}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('divides no province, makes communes of the five island districts, and splits some communes', () => {
    expect(of('province')).toHaveLength(63)
    expect(of('district').map(({ oldCode }) => name(before, oldCode))).toEqual([
      'Huyện Bạch Long Vĩ',
      'Huyện Cồn Cỏ',
      'Huyện Hoàng Sa',
      'Huyện Lý Sơn',
      'Huyện Côn Đảo',
    ])
    const successors = Map.groupBy(of('commune'), ({ oldCode }) => oldCode)
    const split = [...successors].filter(([, rows]) => rows.length > 1).map(([code]) => code)
    expect(split).toHaveLength(31)
    expect(
      split.filter((code) => successors.get(code)?.some(({ newCode }) => newCode === code)).length,
    ).toBeGreaterThan(5)
    expect(successors.get('26737')?.map(({ newCode }) => name(after, newCode))).toEqual([
      'Phường Tân Định',
      'Phường Sài Gòn',
    ])
  })
})

const official = new URL('../../../shared/data/', import.meta.url)
describe.skipIf(!existsSync(official))('beside the official lists', () => {
  const read = (file: string) => readFileSync(new URL(file, official), 'utf8')
  const place = ({ level, code, parentCode }: UnitRow) => `${level} ${code} ${parentCode}`
  const pair = ({ level, oldCode, newCode }: SuccessionRow) => `${level} ${oldCode} ${newCode}`

  test('the published units have the same codes under the same parents', () => {
    expect(before.map(place).sort()).toEqual(
      readUnitList(read('units-until-2025-06-30.csv')).rows.map(place).sort(),
    )
    expect(after.map(place).sort()).toEqual(
      readUnitList(read('units-from-2025-07-01.csv')).rows.map(place).sort(),
    )
  })

  test('the published succession says nothing else', () => {
    const known = new Set(readSuccessionList(read('succession-2025-07-01.csv')).rows.map(pair))
    expect(succession.map(pair).filter((row) => !known.has(row))).toEqual([])
  })
})
