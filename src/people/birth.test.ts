import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Birth,
  birthOf,
  birthText,
  compareBirths,
  mayBeSame,
  parseBirth,
  showBirth,
} from '#people/birth.ts'

describe('a birth date', () => {
  test.each([
    ['1967', '1967', '1967'],
    ['05/1967', '1967-05', '05/1967'],
    ['5-1967', '1967-05', '05/1967'],
    ['27/05/1967', '1967-05-27', '27/05/1967'],
    ['7.5.1967', '1967-05-07', '07/05/1967'],
    [' 1967-05-27 ', '1967-05-27', '27/05/1967'],
    ['29/02/2000', '2000-02-29', '29/02/2000'],
  ])('written %s is kept as %s and shown as %s', (written, kept, shown) => {
    const birth = parseBirth(written)
    expect(birth && birthText(birth)).toBe(kept)
    expect(showBirth(birthOf(kept))).toBe(shown)
  })

  test.each([
    '',
    '67',
    '31/02/1967',
    '1967-13',
    '00/1967',
    '27/05/67',
    '1899',
    '2101',
    'khoảng 1967',
    '1967-5-27',
  ])('is not “%s”', (written) => {
    expect(parseBirth(written)).toBeUndefined()
  })

  test('keeps exactly what is known, and orders as its text does', () => {
    fc.assert(
      fc.property(births(), births(), (one, other) => {
        expect(birthOf(birthText(one))).toEqual(one)
        expect(parseBirth(showBirth(one))).toEqual(one)
        const [a, b] = [birthText(one), birthText(other)]
        expect(Math.sign(compareBirths(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  test('may be the same as a vaguer one, never as another', () => {
    expect(mayBeSame({ year: 1967 }, { year: 1967, month: 5, day: 27 })).toBe(true)
    expect(mayBeSame({ year: 1967, month: 5 }, { year: 1967, month: 5, day: 27 })).toBe(true)
    expect(mayBeSame({ year: 1967, month: 6 }, { year: 1967, month: 5, day: 27 })).toBe(false)
    expect(mayBeSame({ year: 1968 }, { year: 1967, month: 5, day: 27 })).toBe(false)
  })

  test('that nobody wrote into the database is a bug, not a date', () => {
    expect(() => birthOf('27/05/1967')).toThrow()
  })
})

function births(): fc.Arbitrary<Birth> {
  const year = fc.integer({ min: 1900, max: 2100 })
  const month = fc.integer({ min: 1, max: 12 })
  const day = fc.integer({ min: 1, max: 28 })
  return fc.oneof(fc.record({ year }), fc.record({ year, month }), fc.record({ year, month, day }))
}
