import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from './merge.ts'

const base = { title: 'Họp chi hội', blocks: ['mở đầu', 'tham luận', 'kết luận'], test: '' }

describe('two who changed one text', () => {
  test('are joined where they do not touch', () => {
    const mine = { ...base, title: 'Họp chi hội hay' }
    const theirs = { ...base, blocks: ['mở đầu', 'trò chơi', 'tham luận', 'kết luận'] }
    expect(merge(base, mine, theirs)).toEqual({ text: { ...theirs, title: mine.title }, clashes: [] })
  })

  test('in different places of one list are joined, element by element', () => {
    const mine = { ...base, blocks: ['mở đầu', 'tham luận', 'kết luận', 'phụ lục'] }
    const theirs = { ...base, blocks: ['chào cờ', 'mở đầu', 'tham luận', 'kết luận'] }
    const { text, clashes } = merge(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(text).toEqual({ ...base, blocks: ['chào cờ', 'mở đầu', 'tham luận', 'kết luận', 'phụ lục'] })
  })

  test('in the same place clash, and both are shown', () => {
    const [mine, theirs] = [
      { ...base, title: 'Họp ngắn' },
      { ...base, title: 'Họp vui' },
    ]
    expect(merge(base, mine, theirs).clashes).toEqual([
      { path: ['title'], base: 'Họp chi hội', mine: 'Họp ngắn', theirs: 'Họp vui' },
    ])
  })

  test('in different lines of one field are joined', () => {
    const lines = (text: string) => ({ summary: text })
    const { text, clashes } = merge(
      lines('một\nhai\nba'),
      lines('một sửa\nhai\nba'),
      lines('một\nhai\nba\nbốn'),
    )
    expect([text, clashes]).toEqual([lines('một sửa\nhai\nba\nbốn'), []])
  })
})

const word = fc.constantFrom('an', 'bình', 'chi', 'dân', 'em', 'gái')
const piece = fc.record({ title: word, blocks: fc.array(word, { maxLength: 6 }), note: fc.option(word) })

test('whoever changed nothing loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(piece, piece, (one, other) => {
      expect(merge(one, one, other)).toEqual({ text: other, clashes: [] })
      expect(merge(one, other, one)).toEqual({ text: other, clashes: [] })
      expect(merge(one, other, other)).toEqual({ text: other, clashes: [] })
    }),
  )
})

test('joined without a clash, every word that either of them added is there', () => {
  const wordsOf = (value: unknown) => JSON.stringify(value).match(/\p{L}+/gu) ?? []
  fc.assert(
    fc.property(piece, piece, piece, (before, mine, theirs) => {
      const { text, clashes } = merge(before, mine, theirs)
      fc.pre(clashes.length === 0)
      const [was, is] = [new Set(wordsOf(before)), new Set(wordsOf(text))]
      const added = [...wordsOf(mine), ...wordsOf(theirs)].filter((one) => !was.has(one))
      expect(added.filter((one) => !is.has(one))).toEqual([])
    }),
  )
})
