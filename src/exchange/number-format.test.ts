import fc from 'fast-check'
import { dateToSerial } from 'hucre'
import { describe, expect, test } from 'vitest'
import { builtInShape, serialDay, shapeOf, shownNumber } from './number-format.ts'

describe('how a number shows', () => {
  test.each([
    ['dd/mm/yyyy;@', 'day'],
    ['[$-42A]dd mmmm yyyy;@', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['"ngày" d "tháng" m', 'day'],
    ['mm/yyyy', 'month'],
    ['yyyy', 'year'],
    ['General', 'plain'],
    ['@', 'plain'],
    ['#,##0.00_);[Red](#,##0.00)', 'plain'],
    ['#,##0\\ "đ"', 'plain'],
    ['[h]:mm:ss', 'plain'],
    ['0.00E+00', 'plain'],
  ])('%s is %s', (format, shape) => {
    expect(shapeOf(format)).toBe(shape)
  })

  test('a format of zeros fills up a citizen number that the sheet keeps as a number', () => {
    expect(shownNumber('6167101498', shapeOf('000000000000'), 1900)).toBe('006167101498')
  })

  test.each([
    ['43470', 'day', 1900, '2019-01-05'],
    ['43470.75', 'day', 1900, '2019-01-05'],
    ['42008', 'day', 1904, '2019-01-05'],
    ['1', 'day', 1900, '1900-01-01'],
    ['60', 'day', 1900, '60'],
    ['61', 'day', 1900, '1900-03-01'],
    ['0', 'day', 1904, '1904-01-01'],
    ['24626', 'month', 1900, '06/1967'],
    ['24626', 'year', 1900, '1967'],
    ['-5', 'day', 1900, '-5'],
    ['9999999', 'day', 1900, '9999999'],
    ['6.167101498E9', 'plain', 1900, '6167101498'],
    ['1.6899999999999999', 'plain', 1900, '1.69'],
    ['0.30000000000000004', 'plain', 1900, '0.3'],
    ['7.5', 'plain', 1900, '7.5'],
    ['1E400', 'plain', 1900, '1E400'],
    ['abc', 'day', 1900, 'abc'],
  ] as const)('%s as %s from %s shows as %s', (written, shape, epoch, shown) => {
    expect(shownNumber(written, shape, epoch)).toBe(shown)
  })

  test('a format without end takes no time', () => {
    const start = performance.now()
    expect(shapeOf('['.repeat(1_000_000))).toBe('plain')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test('built-in date formats are known by their number', () => {
    expect([14, 22, 17, 0, 1, 4, 9, 49, 46].map(builtInShape)).toEqual([
      'day',
      'day',
      'month',
      ...Array(6).fill('plain'),
    ])
  })

  test('serial numbers agree with another library on every day from March 1900', () => {
    const days = fc.date({
      min: new Date('1900-03-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10)
        const midnight = new Date(`${day}T00:00:00Z`)
        expect(serialDay(dateToSerial(midnight), 1900)).toBe(day)
        if (day >= '1904') expect(serialDay(dateToSerial(midnight, true), 1904)).toBe(day)
      }),
    )
  })
})
