import { describe, expect, test } from 'vitest'
import { corpusOf } from '#bench/overlap/corpus.ts'
import { scoreOf } from '#bench/overlap/score.ts'
import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'

// What was promised, on a corpus with known answers; `bench/overlap` measures more of them.
describe.each(['sentences', 'clauses'] as const)(
  'a corpus of strangers, kindred texts and copies, by %s',
  (hand) => {
    const corpus = corpusOf(11, hand, 48, 3)
    const { recall, precision, border, hints } = scoreOf(
      corpus,
      lookAlikes(corpus.texts.length, (at) => corpus.texts[at]!),
    )
    const share = (rows: { found: number; of: number }[]) =>
      rows.reduce((sum, { found }) => sum + found, 0) / rows.reduce((sum, { of }) => sum + of, 0)

    test('finds copies, edited up to a fifth, shuffled, stripped of diacritics', () => {
      expect(share(recall.filter(({ what }) => !what.startsWith('passage')))).toBeGreaterThanOrEqual(0.97)
    })

    test('finds passages of eighty syllables and more', () => {
      expect(share(recall.filter(({ what }) => what.startsWith('passage')))).toBeGreaterThanOrEqual(0.95)
    })

    test('calls nothing else a copy', () => {
      expect(share([precision])).toBeGreaterThanOrEqual(0.97)
    })

    test('sees the borders of passages', () => {
      const sorted = border.toSorted((one, other) => one - other)
      expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(10)
    })

    test('names topics told in other words before kindred ones', () => {
      expect(hints[0]!.found).toBeGreaterThanOrEqual(4)
    })
  },
)
