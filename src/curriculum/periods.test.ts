import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLessPractice, noPeriods, type Periods, practiceShare, sumOf } from './periods.ts'

const of = (theory: number, practice: number, more: Partial<Periods> = {}): Periods => ({
  ...noPeriods,
  theory,
  practice,
  ...more,
})

describe('the practice share', () => {
  test('is practice and field visit out of what is taught; self-study is not', () => {
    expect(practiceShare(of(6, 2))).toBe(25)
    expect(practiceShare(of(4, 2, { fieldVisit: 2, discussion: 4, selfStudy: 100 }))).toBe(33.3)
    expect(practiceShare(of(0, 0, { selfStudy: 10 }))).toBeNull()
  })

  test('falls when more theory is added to the same practice, however little', () => {
    expect(isLessPractice(of(6.5, 2), of(6, 2))).toBe(true)
    expect(isLessPractice(of(6, 2), of(6, 2))).toBe(false)
    expect(isLessPractice(of(12, 4), of(6, 2))).toBe(false)
    expect(isLessPractice(of(6, 2), noPeriods)).toBe(false)
  })

  test('of two editions, one at most has less than the other', () => {
    const half = fc.nat({ max: 100 }).map((n) => n / 2)
    const periods = fc.record({
      theory: half,
      discussion: half,
      practice: half,
      fieldVisit: half,
      selfStudy: half,
    })
    fc.assert(
      fc.property(periods, periods, (one, other) => {
        expect(isLessPractice(one, other) && isLessPractice(other, one)).toBe(false)
        expect(isLessPractice(sumOf([one, one]), one)).toBe(false)
      }),
    )
  })
})
