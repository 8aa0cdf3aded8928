import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '#platform/pure/day.ts'
import { writtenBirth, writtenDay } from './written-day.ts'

const today = '2026-11-22'
const birth = (text: string) => writtenBirth(text, 1900, today)

describe('a day', () => {
  test.each([
    '05/01/2019',
    '5/1/2019',
    '05-01-2019',
    '5.1.2019',
    '5 / 1 / 2019',
    '2019-01-05',
    '2019/1/5',
    '05/01/2019 00:00:00',
    '2019-01-05T00:00:00',
    'ngày 05 tháng 01 năm 2019',
    'Ngày 5 tháng 1 năm 2019',
    '43470',
  ])('may be written %s', (text) => {
    expect(writtenDay(text, 1900)).toEqual({ value: '2019-01-05' })
  })

  test('as a bare number counts from the calendar of its workbook', () => {
    expect(writtenDay('42008', 1904)).toEqual({ value: '2019-01-05' })
  })

  test.each([
    ['31/02/2019', 'Không có ngày 31/02/2019 trong lịch.'],
    ['29/02/2019', 'Không có ngày 29/02/2019 trong lịch.'],
    ['00/01/2019', 'Không có ngày 00/01/2019 trong lịch.'],
    ['05/27/2019', /^Không có tháng 27/],
    ['01/01/1899', /1900–2100/],
    ['01/01/2101', /1900–2100/],
    ['2019', /^Thiếu ngày hoặc tháng/],
    ['01/2019', /^Thiếu ngày hoặc tháng/],
    ['05/01/19', /đủ bốn chữ số/],
    ['hôm qua', /^Không phải ngày/],
    ['1/1/2019 - 3/1/2019', /^Không phải ngày/],
    ['99999999', /^Không phải ngày/],
  ])('is not %s', (text, wrong) => {
    expect(writtenDay(text, 1900)).toEqual({ wrong: expect.stringMatching(wrong) })
  })

  test('of any text is a real day between 1900 and 2100, or none', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/. ]?\d{0,2}[-/. ]?\d{0,4}$/))
    fc.assert(
      fc.property(text, (written) => {
        const day = writtenDay(written, 1900)
        if ('value' in day)
          expect(parseDay(day.value) && day.value >= '1900' && day.value < '2101').toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a birth date', () => {
  test.each([
    ['17/05/1967', { year: 1967, month: 5, day: 17 }],
    ['05/1967', { year: 1967, month: 5 }],
    ['tháng 5 năm 1967', { year: 1967, month: 5 }],
    ['1967', { year: 1967 }],
    ['năm 1967', { year: 1967 }],
    ['00/00/1967', { year: 1967 }],
    ['00/05/1967', { year: 1967, month: 5 }],
    ['24609', { year: 1967, month: 5, day: 17 }],
    ['22/11/2026', { year: 2026, month: 11, day: 22 }],
  ])('%s is known as far as it is written', (text, value) => {
    expect(birth(text)).toEqual({ value })
  })

  test.each([
    ['23/11/2026', /tương lai/],
    ['2027', /tương lai/],
    ['12/2026', /tương lai/],
    ['1899', /1900–2100/],
    ['31/04/1967', /không có ngày/i],
    ['67', /^Không phải ngày sinh/],
  ])('is not %s', (text, wrong) => {
    expect(birth(text)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})
