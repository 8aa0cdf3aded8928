import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSuccessionList, readUnitList } from '#organization/official-list.ts'

const heading = 'level,code,parent_code,type,name'

describe('an official list of units', () => {
  test('gives units with their parents, wherever in the file these stand', () => {
    const { rows, refusals } = readUnitList(
      [
        heading,
        'commune,00001,001,Xã,Xã Mây',
        'district,001,01,Huyện,Huyện Sương',
        'province,01,,Tỉnh,Tỉnh Gió',
      ].join('\n'),
    )
    expect(refusals).toEqual([])
    expect(rows[0]).toEqual({
      level: 'commune',
      code: '00001',
      parentCode: '001',
      type: 'Xã',
      name: 'Xã Mây',
    })
    expect(rows[2]).toEqual({
      level: 'province',
      code: '01',
      parentCode: null,
      type: 'Tỉnh',
      name: 'Tỉnh Gió',
    })
  })

  test('may have a byte order mark, CRLF, semicolons, other columns, another order and decomposed letters', () => {
    const text = `\uFEFFname;level;note;code;parent_code;type;latitude;area_km2\r\nTi\u0309nh Gió;province;x;01;;Tỉnh;21.5;100\r\n`
    expect(readUnitList(text)).toEqual({
      rows: [
        {
          level: 'province',
          code: '01',
          parentCode: null,
          type: 'Tỉnh',
          name: 'Tỉnh Gió',
          latitude: 21.5,
          areaKm2: 100,
        },
      ].map((row) => ({ ...row, name: 'Tỉnh Gió'.normalize('NFC') })),
      refusals: [],
    })
  })

  test.each([
    ['province,1,,Tỉnh,Tỉnh Gió', 'code', 'Mã phải có đúng 2 chữ số'],
    ['commune,0001,01,Xã,Xã Mây', 'code', 'Mã phải có đúng 5 chữ số'],
    ['village,01,,Thôn,Thôn Một', 'level', 'Cấp phải là'],
    ['commune,00001,09,Xã,Xã Mây', 'parent_code', 'Không có đơn vị nào'],
    ['commune,00001,,Xã,Xã Mây', 'parent_code', 'Thiếu mã đơn vị cấp trên'],
    ['province,02,10,Tỉnh,Tỉnh Mưa', 'parent_code', 'Tỉnh không có mã cấp trên'],
    ['district,002,001,Huyện,Huyện Sương', 'parent_code', 'không đúng cấp'],
    ['province,10,,Tỉnh,Tỉnh Mưa', 'code', 'Mã này đã có'],
    ['province,02,,Tỉnh,', 'name', 'Thiếu tên'],
    ['province,02,,,Tỉnh Mưa', 'type', 'Thiếu loại'],
    ['province,02,,Tỉnh,Tỉnh Mưa,"21,5"', 'latitude', 'Phải là một số'],
  ])('refuses %s by row, column, value and reason, and keeps the rest', (row, column, reason) => {
    const good = ['province,10,,Tỉnh,Tỉnh Gió', 'district,001,10,Huyện,Huyện Sương']
    const reading = readUnitList([`${heading},latitude`, ...good, '', row].join('\n'))
    expect(reading.rows.map(({ code }) => code)).toEqual(['10', '001'])
    expect(reading.refusals).toHaveLength(1)
    expect(reading.refusals[0]).toMatchObject({ row: 5, column, reason: expect.stringContaining(reason) })
  })

  test('without its headings is refused whole, naming each missing column', () => {
    expect(readUnitList('code,name\n01,Tỉnh Gió').refusals.map(({ column }) => column)).toEqual([
      'level',
      'parent_code',
      'type',
    ])
    expect(readUnitList('').rows).toEqual([])
  })

  test('that is no CSV at all is refused in words', () => {
    expect(readUnitList('level,code\n"a').refusals[0]?.reason).toMatch(/CSV/u)
  })
})

describe('a list of successions', () => {
  test('gives pairs, and an island district may become a commune', () => {
    const { rows, refusals } = readSuccessionList(
      'level,old_code,new_code\ndistrict,318,11948\ncommune,00001,00097',
    )
    expect(refusals).toEqual([])
    expect(rows).toEqual([
      { level: 'district', oldCode: '318', newCode: '11948' },
      { level: 'commune', oldCode: '00001', newCode: '00097' },
    ])
  })

  test('refuses a pair given twice and codes of the wrong length', () => {
    const text =
      'level,old_code,new_code\ncommune,00001,00097\ncommune,00001,00097\ncommune,0001,00097\ncommune,00002,9700'
    expect(readSuccessionList(text).refusals.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 old_code',
      '4 old_code',
      '5 new_code',
    ])
  })
})

const official = new URL('../../../shared/data/', import.meta.url)
describe.skipIf(!existsSync(official))('the official lists of 2025', () => {
  test('are read whole', () => {
    const read = (name: string) => readFileSync(new URL(name, official), 'utf8')
    const before = readUnitList(read('units-until-2025-06-30.csv'))
    const after = readUnitList(read('units-from-2025-07-01.csv'))
    const succession = readSuccessionList(read('succession-2025-07-01.csv'))
    expect([...before.refusals, ...after.refusals, ...succession.refusals]).toEqual([])
    expect([before, after, succession].map(({ rows }) => rows.length)).toEqual([10_794, 3_355, 10_665])
  })
})
