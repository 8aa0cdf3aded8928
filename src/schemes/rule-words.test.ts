import { expect, test } from 'vitest'
import scheme from '../../reference/schemes/de-an-1893.json' with { type: 'json' }
import type { GroupRule } from './rule.ts'
import { groupWords, qualifyingWords } from './rule-words.ts'

const shipped = (key: string) => scheme.measures.find((measure) => measure.key === key)!.group as GroupRule

test('the shipped rules read as an officer would say them', () => {
  expect(groupWords('vi', shipped('A'))).toBe(
    'chuyên trách, ở cấp trung ương, cấp tỉnh hoặc cấp huyện, không tính người mới được quy hoạch',
  )
  expect(groupWords('vi', shipped('B'))).toBe(
    'ở cấp cơ sở, giữ chức Chủ tịch, không tính người mới được quy hoạch',
  )
  expect(groupWords('en', shipped('D'))).toBe('in a branch, as Branch head, planned successors not counted')
})

test('a choice inside a conjunction stands in brackets', () => {
  const rule: GroupRule = {
    all: [{ fullTime: true }, { any: [{ level: ['commune'] }, { title: ['chair'] }] }],
  }
  expect(groupWords('vi', rule)).toBe('chuyên trách, (ở cấp cơ sở hoặc giữ chức Chủ tịch)')
})

test('what qualifies is a sentence for each clause, said also where the rule says nothing', () => {
  const window = { from: '2019-01-01', until: '2025-12-31' }
  expect(qualifyingWords('vi', { contents: ['union_work', 'social_work'], window })).toEqual([
    'Học đạt yêu cầu về nghiệp vụ công tác Hội hoặc công tác xã hội.',
    'Kết thúc trong thời gian từ 01/01/2019 đến hết 31/12/2025.',
    'Có giá trị lâu dài.',
    'Lượt học khi giữ chức vụ trước cũng được tính.',
  ])
  const strict = {
    contents: ['union_work' as const],
    window,
    leastPeriods: 40,
    sumPeriods: true,
    validMonths: 36,
    presentPost: true,
  }
  expect(qualifyingWords('vi', strict)).toEqual(
    expect.arrayContaining([
      'Cộng các lượt được ít nhất 40 tiết.',
      'Có giá trị 36 tháng từ ngày kết thúc.',
      'Chỉ tính lượt học sau khi bắt đầu thuộc đối tượng lần này.',
    ]),
  )
})
