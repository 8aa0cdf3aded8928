import { expect, test } from 'vitest'
import { compareCells } from './compare.ts'

const sorted = (cells: string[], direction: 'ascending' | 'descending') =>
  cells.sort((a, b) => compareCells(a, b, direction, 'vi'))

test('numbers are sorted as numbers', () => {
  expect(sorted(['100', '9', '57.5'], 'ascending')).toEqual(['9', '57.5', '100'])
})

test('words are sorted as Vietnamese is', () => {
  expect(sorted(['Đắk Lắk', 'Ẩn', 'Da', 'An', 'Ăn'], 'ascending')).toEqual([
    'An',
    'Ăn',
    'Ẩn',
    'Da',
    'Đắk Lắk',
  ])
})

test('what is empty comes last in both directions', () => {
  expect(sorted(['', '2', '1'], 'ascending')).toEqual(['1', '2', ''])
  expect(sorted(['', '2', '1'], 'descending')).toEqual(['2', '1', ''])
})
