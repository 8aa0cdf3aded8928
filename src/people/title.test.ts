import { describe, expect, test } from 'vitest'
import { findTitle, titleCodes, titleName } from '#people/title.ts'
import { fold } from '#platform/pure/text.ts'
import reference from '../../reference/titles.json' with { type: 'json' }

describe('a title as written', () => {
  test.each([
    ['Chủ tịch', 'chair'],
    ['CHỦ TỊCH HỘI LHPN', 'chair'],
    ['Chủ tịch Hội Liên hiệp Phụ nữ xã Bằng Thành', 'chair'],
    ['chu tich hoi phu nu', 'chair'],
    ['Phó Chủ tịch (Thường trực)', 'vice_chair'],
    ['Phó chủ tịch thường trực Hội LHPN tỉnh', 'vice_chair'],
    ['Ủy viên Đoàn Chủ tịch', 'presidium_member'],
    ['Uỷ viên BCH', 'executive_member'],
    ['UV. BTV', 'standing_member'],
    ['Uỷ viên Ban Thường vụ Hội LHPN huyện', 'standing_member'],
    ['Trưởng ban', 'department_head'],
    ['Phó trưởng ban', 'department_deputy'],
    ['Chuyên viên', 'specialist'],
    ['Chi hội trưởng Phụ nữ thôn Nà Coóc', 'branch_head'],
    ['Chi hội  phó', 'branch_deputy'],
    ['Tổ trưởng tổ phụ nữ', 'group_leader'],
    ['Báo cáo viên', 'reporter'],
    ['Tuyên truyền viên', 'communicator'],
  ])('“%s” is found', (text, code) => {
    expect(findTitle(text)).toBe(code)
  })

  test.each([
    '',
    'Hội',
    'Chủ tịch UBND xã',
    'Chủ tịch Hội Nông dân',
    'Bí thư',
    'Chủ tịch, Ủy viên BTV',
    'Hội trưởng',
  ])('“%s” is not one of the Union’s titles', (text) => {
    expect(findTitle(text)).toBeUndefined()
  })

  test('is found from the name under which lists show it', () => {
    for (const code of titleCodes) expect(findTitle(titleName(code))).toBe(code)
  })
})

test('the reference list has every title once, and no word for two of them', () => {
  expect(reference.titles.map(({ code }) => code)).toEqual([...titleCodes])
  const words = reference.titles.flatMap(({ vi, aliases }) => [vi, ...aliases].map(fold))
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  expect(reference.changes.at(-1)?.date).toBe(reference.date)
})
