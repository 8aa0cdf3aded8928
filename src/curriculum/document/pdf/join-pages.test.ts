import { expect, test } from 'vitest'
import { outline } from '#test/document/outline.ts'
import type { Block } from '../block.ts'
import { joinPages } from './join-pages.ts'
import type { PageMade } from './page-content.ts'

const paragraph = (text: string): Block =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const block = (one: Block): PageMade => ({ as: 'block', blocks: [one] })
const table = (...rows: string[][]): PageMade =>
  block({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'table_row',
      content: cells.map((text) => ({
        type: 'table_cell',
        attrs: { colspan: 1, rowspan: 1 },
        content: [paragraph(text)],
      })),
    })),
  })
const item = (text: string, number: number, x: number): PageMade => ({
  as: 'item',
  level: 0,
  kind: 'ordered_list',
  number,
  x,
  blocks: [paragraph(text)],
})
const joined = (...pages: PageMade[][]) => outline(joinPages(pages))

test('a paragraph that a page cut goes on, a finished one does not', () => {
  expect(joined([block(paragraph('các chị'))], [block(paragraph('cùng làm'))])).toEqual(['các chị cùng làm'])
  expect(joined([block(paragraph('Xong.'))], [block(paragraph('cùng làm'))])).toHaveLength(2)
  expect(joined([block(paragraph('các chị'))], [block(paragraph('Hai'))])).toHaveLength(2)
})

test('a table goes on without the heading that is said again', () => {
  expect(joined([table(['A', 'B'], ['a', 'b'])], [table(['A', 'B'], ['c', 'd'])])).toEqual([
    '| A | B |',
    '| a | b |',
    '| c | d |',
  ])
  expect(joined([table(['a', 'b'])], [table(['c'])])).toEqual(['| a | b |', '| c |'])
})

test('a table that is told whole on both its pages is one', () => {
  expect(joined([table(['a'], [''])], [table([''], ['b'])])).toEqual(['| a |', '| b |'])
})

test('items that begin further right lie deeper, and lists go on over pages', () => {
  expect(joined([item('a', 1, 50), item('b', 1, 70)], [item('c', 2, 71), item('d', 2, 50)])).toEqual([
    '1. a',
    '  1. b',
    '  2. c',
    '2. d',
  ])
})
