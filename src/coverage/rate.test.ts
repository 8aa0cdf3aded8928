import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, rate, status } from './rate.ts'

test('a rate is rounded down to one decimal, so that 100 % is said only when nobody is missing', () => {
  expect(rate({ population: 73, covered: 42 })).toBe(57.5)
  expect(rate({ population: 10_000, covered: 9_999 })).toBe(99.9)
  expect(rate({ population: 3, covered: 3 })).toBe(100)
})

test('a group of nobody has no rate', () => {
  expect(rate({ population: 0, covered: 0 })).toBeNull()
})

test('once the distance is covered the target is reached, and one person fewer misses it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 400_000 }),
      (goal, population) => {
        const needed = distance(goal, { population, covered: 0 })
        expect(status(goal, '2025-12-31', '2026-01-01', { population, covered: needed })).toBe('reached')
        expect(status(goal, '2025-12-31', '2026-01-01', { population, covered: needed - 1 })).toBe('missed')
      },
    ),
  )
})

test('a target that is not reached is not due before its milestone, and missed from that day on', () => {
  const fraction = { population: 10, covered: 6 }
  expect(status(70, '2020-12-31', '2020-12-30', fraction)).toBe('not_due')
  expect(status(70, '2020-12-31', '2020-12-31', fraction)).toBe('missed')
  expect(status(null, '2020-12-31', '2020-12-31', fraction)).toBe('no_goal')
})
