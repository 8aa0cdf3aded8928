import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKeys, rankName, searchTerms } from '#people/search-name.ts'
import { fold, same } from '#platform/pure/text.ts'

describe('the words of a query', () => {
  test('are folded; a word with accents is also kept as typed', () => {
    expect(searchTerms(' Nguyen  thi Hoà đào')).toEqual([
      { folded: 'nguyen', exact: null },
      { folded: 'thi', exact: null },
      { folded: 'hoa', exact: 'hòa' },
      { folded: 'dao', exact: 'đào' },
    ])
    expect(searchTerms("H'Hen")).toEqual([{ folded: 'hhen', exact: null }])
    expect(searchTerms(' - ')).toEqual([])
  })
})

test('a name is kept by its words, without the marker before them a second time, and by its given name', () => {
  expect(nameKeys('NGUYỄN Thị  Hoà')).toEqual({
    search: 'nguyen thi hoa',
    sameName: 'nguyễn thị hòa',
    given: 'hoa',
  })
  expect(nameKeys("H'Hen Niê")).toEqual({ search: 'hhen nie hen', sameName: "h'hen niê hen", given: 'hen' })
  expect(nameKeys('Y Moan Êñuôl').given).toBe('moan')
  expect(nameKeys('Đinh Ngọc-Lan').search).toBe('dinh ngoc lan')
})

describe('search by name', () => {
  test.each([
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh', 5],
    ['NGUYỄN THỊ HOÀ', 'Nguyễn Thị Hòa', 5],
    ['nguyen thi anh', 'Nguyễn Thị Ánh', 4],
    ['nguyen thi ánh', 'Nguyễn Thị Ánh', 4],
    ['anh', 'Nguyễn Thị Ánh', 3],
    ['thi anh', 'Nguyễn Thị Ánh', 3],
    ['hen', "H'Hen Niê", 3],
    ["h'hen", "H'Hen Niê", 3],
    ['moan', 'Y Moan Êñuôl', 3],
    ['nguyen', 'Nguyễn Thị Ánh', 2],
    ['nguyen thi a', 'Nguyễn Thị Ánh', 2],
    ['anh nguyen', 'Nguyễn Thị Ánh', 1],
    ['thi', 'Nguyễn Thị Ánh', 1],
    ['an', 'Nguyễn Thị Ánh', 1],
    ['ảnh', 'Nguyễn Thị Ánh', 0],
    ['nguyen thi ân', 'Nguyễn Thị Ánh', 0],
    ['đung', 'Nguyễn Dung', 0],
    ['anh anh', 'Nguyễn Thị Ánh', 0],
    ['', 'Nguyễn Thị Ánh', 0],
  ])('“%s” answers with “%s” at rank %i', (query, full, rank) => {
    expect(rankName(query, full)).toBe(rank)
  })

  test('finds every name as written first, without its accents next, and with its accents never less', () => {
    fc.assert(
      fc.property(names(), names(), (name, other) => {
        expect(rankName(name, name)).toBe(5)
        expect(rankName(fold(name), name)).toBeGreaterThanOrEqual(4)
        if (same(name) !== same(other)) expect(rankName(name, other)).toBeLessThan(5)
        if (rankName(name, other) > 0) expect(rankName(fold(name), other)).toBeGreaterThan(0)
      }),
    )
  })
})

function names(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'Nguyễn',
    'Nguyên',
    'Thị',
    'Hòa',
    'Hoà',
    'Hoa',
    'Đào',
    'Dao',
    'An',
    'Ân',
    "H'Hen",
    'Y',
  )
  return fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
}
