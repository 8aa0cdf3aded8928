import { describe, expect, test } from 'vitest'
import { getSheet } from './sheets.ts'
import { mostMembers, voteName, voteRows, votesTyped } from './votes.ts'

const sheet = getSheet('2026-11-01')
const keys = sheet.criteria.map(({ key }) => key)

function row(nth: number, member: string, given: readonly string[], note = '') {
  const points = keys.map((criterion, at) => [voteName(nth, { criterion }), given[at] ?? ''])
  return { [voteName(nth, 'member')]: member, ...Object.fromEntries(points), [voteName(nth, 'note')]: note }
}
const full = ['18', ' 17,5 ', '16.5', '18', '0']

describe('the votes of a council', () => {
  test('are a row for each member, with points by criterion and a remark; commas and points both divide', () => {
    const typed = { ...row(1, ' Mai ', full, 'Tốt'), ...row(2, '', []), ...row(3, 'Lan', full) }
    const points = Object.fromEntries(keys.map((key, at) => [key, [18, 17.5, 16.5, 18, 0][at]]))
    expect(votesTyped(sheet, typed)).toEqual([
      { member: 'Mai', points, note: 'Tốt' },
      { member: 'Lan', points, note: '' },
    ])
    expect(() => votesTyped(sheet, row(1, ' ', []))).toThrow(/Chưa ghi điểm của thành viên nào/)
  })

  test('of somebody without a name, or without points, are refused by their row', () => {
    expect(() => votesTyped(sheet, row(4, '', full))).toThrow(/Dòng 4: chưa ghi họ tên/)
    expect(() => votesTyped(sheet, row(4, '', [], 'Tốt'))).toThrow(/Dòng 4: chưa ghi họ tên/)
    const [first] = sheet.criteria
    const told = new RegExp(`Dòng 2 \\(Mai\\): tiêu chí “${first!.name}” phải có điểm là số từ 0 đến 20`)
    for (const points of ['', 'hai mươi', '-1', '1e1', '0x10'])
      expect(() => votesTyped(sheet, row(2, 'Mai', full.with(0, points)))).toThrow(told)
  })
})

describe('the form', () => {
  test('has rows for a whole council, keeps those that were sent, and gives two more', () => {
    expect(voteRows(sheet, {}, false)).toBe(5)
    expect(voteRows(sheet, {}, true)).toBe(7)
    expect(voteRows(sheet, row(7, '', []), false)).toBe(7)
    expect(voteRows(sheet, row(7, '', []), true)).toBe(9)
    expect(voteRows(sheet, row(mostMembers, '', []), true)).toBe(mostMembers)
  })
})
