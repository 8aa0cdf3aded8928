import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isMadeUp,
  madeUpNationalId,
  maskNationalId,
  nationalIdDoubts,
  nationalIdFacts,
  normalNationalId,
} from '#people/national-id.ts'

describe('a citizen number', () => {
  test('has 12 digits, an old one 9; spaces and dots may stand in it', () => {
    expect(normalNationalId(' 002 167 101498 ')).toBe('002167101498')
    expect(normalNationalId('095.123.456')).toBe('095123456')
  })

  test.each(['', '1234', '2167101498', '00216710149A', '0021671014980'])('is not “%s”', (text) => {
    expect(normalNationalId(text)).toBeUndefined()
  })

  test('says place, sex and year of birth; an old one says nothing', () => {
    expect(nationalIdFacts('002167101498')).toEqual({ place: '002', sex: 'female', birthYear: 1967 })
    expect(nationalIdFacts('079204000001')).toEqual({ place: '079', sex: 'male', birthYear: 2004 })
    expect(nationalIdFacts('095123456')).toBeUndefined()
  })

  test('that disagrees with the record raises doubts and is never refused', () => {
    expect(nationalIdDoubts('002167101498', { sex: 'female', birthYear: 1967 })).toEqual([])
    expect(nationalIdDoubts('002167101498', {})).toEqual([])
    expect(nationalIdDoubts('002167101498', { sex: 'male', birthYear: 1976 })).toEqual(['sex', 'birth-year'])
    expect(nationalIdDoubts('003167101498', { sex: null, birthYear: null })).toEqual(['place'])
    expect(nationalIdDoubts('145167101498', {})).toEqual([])
    expect(nationalIdDoubts('095123456', { sex: 'male', birthYear: 1976 })).toEqual([])
  })

  test('is masked to its first three and last two digits', () => {
    expect(maskNationalId('002167101498')).toBe('002•••••••98')
    expect(maskNationalId('095123456')).toBe('095••••56')
  })
})

describe('a made-up number', () => {
  test('agrees with sex and year, and can be nobody’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.constantFrom<'male' | 'female'>('male', 'female'),
        fc.nat(999_999),
        (birthYear, sex, serial) => {
          const id = madeUpNationalId({ birthYear, sex }, serial)
          expect(normalNationalId(id)).toBe(id)
          expect(nationalIdFacts(id)).toEqual({ place: '000', sex, birthYear })
          expect(nationalIdDoubts(id, { sex, birthYear })).toEqual(['place'])
          expect(isMadeUp(id)).toBe(true)
        },
      ),
    )
    expect(isMadeUp('002167101498')).toBe(false)
  })
})
