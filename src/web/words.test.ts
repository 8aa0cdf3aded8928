import { expect, test } from 'vitest'
import { en } from '../../languages/en.ts'
import { vi } from '../../languages/vi.ts'
import { isLanguage } from './language.ts'
import { words } from './words.ts'

test('every message exists in both languages', () => {
  expect(keysOf(en)).toEqual(keysOf(vi))
})

test('no message is empty', () => {
  for (const language of [vi, en]) {
    for (const text of textsOf(language)) expect(text.trim()).not.toBe('')
  }
})

test('every Vietnamese message is in NFC, as search and sorting expect', () => {
  for (const text of textsOf(vi)) expect(text).toBe(text.normalize('NFC'))
})

test('numbers in messages have the form of their language and their unit', () => {
  expect(words('vi').coverage.people(101760)).toBe('101.760 người')
  expect(words('vi').coverage.attendances(112)).toBe('112 lượt')
  expect(words('en').coverage.fraction(42, 1073)).toBe('42 / 1,073 people')
  expect(words('en').coverage.people(1)).toBe('1 person')
})

test('only our languages are languages', () => {
  expect(isLanguage('vi')).toBe(true)
  expect(isLanguage('fr')).toBe(false)
})

function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
