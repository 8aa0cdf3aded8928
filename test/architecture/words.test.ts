import { expect, test } from 'vitest'
import type { Language } from '#web/language.ts'
import { words } from '#web/words.ts'
import { differences, type Words } from './words.ts'

const others = ['en'] satisfies Language[]
const said = (language: Language) => words(language) as unknown as Words

test.each(others)('everything that is said in Vietnamese is said in %s', (language) => {
  expect(differences(said('vi'), said(language))).toEqual([])
})

test('a word that one language lacks, leaves empty or fills otherwise is found', () => {
  const vi = { a: { b: 'một', c: (n: number) => `${n}`, d: 'hai', e: 'ba', f: {} } } as unknown as Words
  const en = { a: { b: ' ', c: () => '', e: () => '', f: 'x' }, g: 'y' } as unknown as Words
  expect(differences(vi, en)).toEqual([
    'a.b: nothing is said',
    'a.c: 1 gaps here, 0 there',
    'a.d: only in the source language',
    'a.e: a string here, a function there',
    'a.f: a group here, a text there',
    'g: only in the second language',
  ])
})
