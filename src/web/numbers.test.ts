import { describe, expect, test } from 'vitest'
import { dayText, goalText, momentText, numberText, rateText } from './numbers.ts'

describe('numbers', () => {
  test('are grouped by points in Vietnamese and by commas in English', () => {
    expect(numberText('vi', 1234567)).toBe('1.234.567')
    expect(numberText('vi', 1234.5, 1)).toBe('1.234,5')
    expect(numberText('en', 1234.5, 1)).toBe('1,234.5')
    expect(numberText('vi', 999)).toBe('999')
    expect(numberText('vi', 0)).toBe('0')
  })

  test('below zero carry a true minus', () => {
    expect(numberText('vi', -1234)).toBe('−1.234')
  })
})

describe('rates', () => {
  test('always have one decimal, and none without people', () => {
    expect(rateText('vi', 57.5)).toBe('57,5 %')
    expect(rateText('vi', 100)).toBe('100,0 %')
    expect(rateText('en', 57.5)).toBe('57.5%')
    expect(rateText('vi', null)).toBe('–')
  })

  test('are rounded down, so that 99,96 % is not everybody', () => {
    expect(rateText('vi', 99.96)).toBe('99,9 %')
  })

  test('keep every value of one decimal as it is', () => {
    for (let tenths = 0; tenths <= 1000; tenths++) {
      const expected = `${Math.floor(tenths / 10)},${tenths % 10} %`
      expect(rateText('vi', tenths / 10)).toBe(expected)
    }
  })
})

test('a goal is as short as it is', () => {
  expect(goalText('vi', 70)).toBe('70 %')
  expect(goalText('vi', 62.5)).toBe('62,5 %')
})

test('a day is written dd/mm/yyyy, and no day as a dash', () => {
  expect(dayText('2025-06-30')).toBe('30/06/2025')
  expect(dayText(null)).toBe('–')
})

test('a moment is what clocks in Viet Nam showed, whatever the time zone it was written in', () => {
  expect(momentText('2026-11-22 18:05:49.12+00')).toBe('23/11/2026 01:05')
  expect(momentText('2026-11-22T18:05:00Z')).toBe('23/11/2026 01:05')
  expect(momentText('2026-11-22 18:05:00+07')).toBe('22/11/2026 18:05')
})
