import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from '../difference.ts'
import { changedParagraphs } from './changed-paragraphs.ts'

const between = (older: string, newer: string, headings: string[] = []) =>
  changedParagraphs(stretchesOf(older, newer), headings).map(({ under, stretches }) => ({
    under,
    text: stretches
      .map(({ text, turn }) => ({ kept: text, added: `+${text}+`, removed: `-${text}-` })[turn])
      .join(''),
  }))

test('of two long papers only the paragraphs that differ are shown, each with its heading', () => {
  const older = 'Họp\nMở đầu\nKể chuyện.\nKết thúc\nGhi biên bản ngay.\nCảm ơn.'
  const newer = 'Họp\nMở đầu\nKể chuyện.\nKết thúc\nGhi biên bản hôm sau.\nCảm ơn.\nHẹn buổi sau.'
  expect(between(older, newer, ['Mở đầu', 'Kết thúc'])).toEqual([
    { under: 'Kết thúc', text: expect.stringMatching(/^Ghi biên bản .*-ngay-.*\+hôm sau\+/u) },
    { under: 'Kết thúc', text: '+Hẹn buổi sau.+' },
  ])
})

test('a paragraph taken out is shown whole, those around it not', () => {
  expect(between('một\nhai\nba', 'một\nba')).toEqual([{ under: null, text: '-hai-' }])
})

test('papers that differ have a paragraph that says so, the same papers none', () => {
  const paper = fc
    .array(fc.constantFrom('họp', 'chi', 'hội', '\n'), { maxLength: 20 })
    .map((all) => all.join(' ').replace(/ ?\n ?/g, '\n'))
  const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
  fc.assert(
    fc.property(paper, paper, (older, newer) => {
      expect(between(older, older)).toEqual([])
      if (wordsOf(older) !== wordsOf(newer)) expect(between(older, newer)).not.toEqual([])
    }),
  )
})
