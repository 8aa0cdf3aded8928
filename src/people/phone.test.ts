import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeUpPhone, maskPhone, normalPhone, showPhone } from '#people/phone.ts'

describe('a telephone number', () => {
  test.each([
    ['0912345678', '+84912345678', '0912 345 678'],
    ['+84 912 345 678', '+84912345678', '0912 345 678'],
    ['84912345678', '+84912345678', '0912 345 678'],
    ['(0912) 345-678', '+84912345678', '0912 345 678'],
    ['0381.234.567', '+84381234567', '0381 234 567'],
    ['02033825123', '+842033825123', '0203 382 5123'],
  ])('written %s is kept as %s and shown as %s', (written, kept, shown) => {
    expect(normalPhone(written)).toBe(kept)
    expect(showPhone(kept)).toBe(shown)
  })

  test.each([
    '',
    '912345678',
    '0912',
    '09123456789',
    '0300000000',
    '0510000000',
    '0950000000',
    'không có',
    '+33123456789',
  ])('is not “%s”', (written) => {
    expect(normalPhone(written)).toBeUndefined()
  })

  test('is understood again from the form in which it is shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('32', '70', '91', '50', '203'),
        (rest, prefix) => {
          const kept = `+84${prefix}${String(rest).padStart(7, '0')}`
          expect(normalPhone(showPhone(kept))).toBe(kept)
        },
      ),
    )
  })

  test('is masked in lists', () => {
    expect(maskPhone('+84912345678')).toBe('0912 ••• 678')
    expect(maskPhone('+33123456789')).toBe('+331•••89')
  })

  test('that is made up belongs to no operator', () => {
    expect(madeUpPhone(7)).toBe('+84500000007')
    expect(normalPhone('0500000007')).toBe('+84500000007')
  })
})
