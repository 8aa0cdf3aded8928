import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '#curriculum/overlap/compare.ts'
import { fingerprint } from '#curriculum/overlap/fingerprint.ts'
import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { prepare } from '#curriculum/overlap/prepared.ts'
import { syllablesOf } from '#curriculum/overlap/syllables.ts'

/** Texts of few words, so that all that can be repeated is. */
const word = fc.constantFrom(
  'hội',
  'phụ',
  'nữ',
  'Hòa',
  'hoà',
  'việc',
  'làm',
  '12',
  'bản',
  'Căn cứ Luật',
  'và',
  'xã.\n',
)
const short = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
/** Texts in which hardly a word comes twice. */
const long = fc
  .array(fc.integer({ min: 0, max: 5000 }), { minLength: 80, maxLength: 200 })
  .map((numbers) => numbers.map((n) => `t${n}x`))

test('the share of a text with itself is 1', () => {
  fc.assert(
    fc.property(fc.oneof(short, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
      expect(compare(prepare(text), prepare(text))).toMatchObject({ kind: 'verbatim', shareA: 1, shareB: 1 })
    }),
  )
})

test('a comparison says the same from either side', () => {
  fc.assert(
    fc.property(short, short, (one, other) => {
      const [there, back] = [compare(prepare(one), prepare(other)), compare(prepare(other), prepare(one))]
      expect([back.kind, back.shareB, back.shareA]).toEqual([there.kind, there.shareA, there.shareB])
      expect(back.passages.map(({ a, b }) => ({ a: b, b: a }))).toEqual(there.passages)
    }),
  )
})

test('a passage put anywhere into another text is found where it was put', () => {
  fc.assert(
    fc.property(long, long, fc.nat(), (taken, host, place) => {
      const into = host.map((one) => `${one}b`)
      const at = place % into.length
      const text = [...into.slice(0, at), ...taken, ...into.slice(at)].join(' ')
      const source = taken.join(' ')
      const { passages } = compare(prepare(source), prepare(text))
      expect(passages.map(({ b }) => text.slice(...b))).toEqual([source])
    }),
  )
})

test('a passage reads the same in both texts when it was not edited', () => {
  fc.assert(
    fc.property(long, long, long, (one, two, three) => {
      const [a, b] = [[...one, ...two].join(' '), [...three.map((word) => `${word}c`), ...two].join(' ')]
      for (const passage of compare(prepare(a), prepare(b)).passages)
        expect(syllablesOf(a.slice(...passage.a)).keys).toEqual(syllablesOf(b.slice(...passage.b)).keys)
    }),
  )
})

test('the order of the files makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          short,
          long.map((words) => words.join(' ')),
        ),
        { maxLength: 6 },
      ),
      (texts) => {
        const found = (some: string[]) =>
          lookAlikes(some.length, (at) => some[at]!).map(({ a, b, kind, shareA, shareB }) =>
            [kind, ...[`${some[a]} ${shareA}`, `${some[b]} ${shareB}`].toSorted()].join('|'),
          )
        expect(found(texts.toReversed()).toSorted()).toEqual(found(texts).toSorted())
      },
    ),
  )
})

test('equal words give equal shingles wherever they stand', () => {
  fc.assert(
    fc.property(long, long, (before, words) => {
      const alone = fingerprint(words.join(' ')).hashes
      const behind = fingerprint([...before, ...words].join(' ')).hashes
      expect([...behind].slice(behind.length - alone.length)).toEqual([...alone])
    }),
  )
})
