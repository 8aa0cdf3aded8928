import { describe, expect, test } from 'vitest'
import type { AreaUnit } from '#organization/area-units.query.ts'
import { judgeAreaList, readAreaList, writeAreaList } from './area-list.ts'
import { kindNamed } from './area-names.ts'
import { textOf } from './list-text.ts'

const read = (text: string) => readAreaList(text, kindNamed)
const kindsOf = (text: string) => read(text).lines.map(({ code, kinds }) => `${code} ${kinds.join('+')}`)

describe('a list of areas', () => {
  test('names kinds by key or by name in either language, with or without diacritics, in their order', () => {
    expect(kindsOf('91101;border,mountain')).toEqual(['91101 mountain+border'])
    expect(kindsOf('91101; Miền núi , BIÊN GIỚI')).toEqual(['91101 mountain+border'])
    expect(kindsOf('91101;mien nui, vung dan toc thieu so')).toEqual(['91101 mountain+ethnic'])
    expect(kindsOf('91101;Industrial zone, urban, Urban')).toEqual(['91101 urban+industrial'])
  })

  test('comes typed, from a spreadsheet or as a CSV file with either separator', () => {
    const lines = [
      '\ufeffMã xã;Loại địa bàn',
      '91101;Đô thị;',
      '',
      '91102\tĐô thị, Hải đảo',
      '91103,"Đô thị, Hải đảo"',
      '"91104";"Đô thị"',
      ';;',
    ]
    const { refused } = read(lines.join('\r\n'))
    expect(refused).toEqual([])
    expect(kindsOf(lines.join('\r\n'))).toEqual([
      '91101 urban',
      '91102 island+urban',
      '91103 island+urban',
      '91104 urban',
    ])
    expect(read(lines.join('\n')).lines.map(({ line }) => line)).toEqual([2, 4, 5, 6])
  })

  test('refuses a line by its number, with what was written and why', () => {
    const text = '91101;Miền núi\n91102\n91103;\n;Đô thị\n91104;Cao nguyên, Đô thị, Sa mạc\n91101;Đô thị'
    expect(read(text).refused).toEqual([
      { line: 2, written: '91102', wrong: 'noKinds' },
      { line: 3, written: '91103;', wrong: 'noKinds' },
      { line: 4, written: ';Đô thị', wrong: 'noCode' },
      {
        ...{ line: 5, written: '91104;Cao nguyên, Đô thị, Sa mạc' },
        ...{ wrong: 'unknownKind', kinds: ['Cao nguyên', 'Sa mạc'] },
      },
      { line: 6, written: '91101;Đô thị', wrong: 'twice', of: 1 },
    ])
    expect(kindsOf(text)).toEqual(['91101 mountain'])
  })

  test('takes headings for headings only in its first line', () => {
    expect(read('Mã;Loại\nMã;Loại').refused).toMatchObject([{ line: 2, wrong: 'unknownKind' }])
    expect(kindsOf('VN;Đồng bằng')).toEqual(['VN delta'])
    expect(read('').lines).toEqual([])
  })

  test('is judged by what is known of the units, and written so that it reads the same again', () => {
    const known = (asked: string, editable: boolean, said: AreaUnit['said']): AreaUnit => ({
      ...{ asked, id: `id of ${asked}`, name: `Xã ${asked}` },
      ...{ editable, said },
    })
    const units = [known('1', true, ['border', 'mountain']), known('2', true, null), known('3', false, null)]
    const { good, refused } = judgeAreaList(
      read('9;Đô thị\n1;Miền núi, Biên giới\n2;đô thị\nx\n3;đô thị'),
      units,
    )
    expect(good.map(({ unit, same }) => [unit.name, same])).toEqual([
      ['Xã 1', true],
      ['Xã 2', false],
    ])
    expect(refused.map(({ line, wrong }) => [line, wrong])).toEqual([
      [1, 'unknownUnit'],
      [4, 'noKinds'],
      [5, 'notEditable'],
    ])
    expect(writeAreaList(good)).toBe('1;mountain,border\n2;urban')
    expect(kindsOf(writeAreaList(good))).toEqual(['1 mountain+border', '2 urban'])
  })
})

test('a file is text in UTF-8 or in marked UTF-16, or it is none', () => {
  expect(textOf(Buffer.from('91101;Đô thị'))).toBe('91101;Đô thị')
  expect(textOf(Buffer.from('\ufeff91101;Đô thị', 'utf16le'))).toBe('91101;Đô thị')
  expect(textOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xd0]))).toBeUndefined()
  expect(textOf(Buffer.from('PK\0\0'))).toBeUndefined()
})
