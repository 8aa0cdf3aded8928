import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outline } from '#test/document/outline.ts'
import { Document } from './document.ts'
import { type FlatItem, nestLists } from './nest-lists.ts'

const item = (level: number, kind: FlatItem['kind'], number: number, text: string): FlatItem => ({
  level,
  kind,
  number,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

test('numbers that do not follow begin a list of their own', () => {
  const items = [
    item(0, 'ordered_list', 1, 'a'),
    item(0, 'ordered_list', 2, 'b'),
    item(0, 'ordered_list', 1, 'c'),
  ]
  expect(nestLists(items)).toHaveLength(2)
})

test('a list may begin deep and come up', () => {
  const items = [
    item(2, 'bullet_list', 1, 'a'),
    item(0, 'ordered_list', 1, 'b'),
    item(1, 'bullet_list', 1, 'c'),
  ]
  expect(outline(nestLists(items))).toEqual(['- a', '1. b', '  - c'])
})

test('whatever the levels and numbers, every item stays, in order, in a sound document', () => {
  const any = fc.record({
    level: fc.nat(8),
    kind: fc.constantFrom<FlatItem['kind']>('bullet_list', 'ordered_list'),
    number: fc.nat(20),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (items) => {
      const content = nestLists(
        items.map(({ level, kind, number }, at) => item(level, kind, number, `x${at}`)),
      )
      expect(Document.safeParse({ type: 'doc', content }).success).toBe(true)
      expect(outline(content).join(' ').match(/x\d+/g) ?? []).toEqual(items.map((_, at) => `x${at}`))
    }),
  )
})
