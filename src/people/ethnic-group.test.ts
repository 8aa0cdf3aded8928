import { describe, expect, test } from 'vitest'
import { ethnicGroupName, ethnicGroups, findEthnicGroup } from '#people/ethnic-group.ts'
import { fold } from '#platform/pure/text.ts'
import reference from '../../reference/ethnic-groups.json' with { type: 'json' }

describe('an ethnic group as written', () => {
  test.each([
    ['Kinh', '01'],
    ['VIỆT', '01'],
    ['Khơ me', '05'],
    ['Khmer', '05'],
    ["H'Mông", '08'],
    ['Hmông', '08'],
    ['Dân tộc Mông', '08'],
    ['gia rai', '10'],
    ['Êđê', '12'],
    ['Sán Chỉ', '15'],
    ['Bru - Vân Kiều', '23'],
    ['Giẻ Triêng', '27'],
    ['Ơ đu', '53'],
    ['người nước ngoài', 'other'],
  ])('“%s” is found', (text, code) => {
    expect(findEthnicGroup(text)).toBe(code)
  })

  test.each(['', 'X', 'không', 'Trại', 'Xá'])('“%s” is not known, or may be several', (text) => {
    expect(findEthnicGroup(text)).toBeUndefined()
  })

  test('is found from the name under which lists show it', () => {
    for (const { code, vi } of ethnicGroups) {
      expect(findEthnicGroup(vi)).toBe(code)
      expect(ethnicGroupName(code)).toBe(vi)
    }
  })
})

test('the reference list has 54 groups and “other”, no spelling for two of them, and says what is not verified', () => {
  expect(reference.groups.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 54 }, (_, at) => String(at + 1).padStart(2, '0')),
    'other',
  ])
  const spellings = reference.groups.flatMap(({ code, vi, aliases }) =>
    [vi, ...aliases].map((name) => `${fold(name).replaceAll(' ', '')} ${code}`),
  )
  const groups = Map.groupBy(new Set(spellings), (spelling) => spelling.split(' ')[0])
  expect([...groups.values()].filter((same) => same.length > 1)).toEqual([])
  const doubtful = reference.groups.filter((group) => 'codeVerified' in group && group.codeVerified === false)
  expect(doubtful.map(({ code }) => code)).toEqual(['20', '21', '52', '53', '54', 'other'])
  expect(reference.changes.at(-1)?.date).toBe(reference.date)
})
