import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsAmong } from './pairs-among.ts'
import { standsIn, type TaughtEdition, whole } from './programme-likeness.ts'

const edition = (
  name: string,
  ...topics: [topic: string, periods: number, ...materials: string[]][]
): TaughtEdition => ({
  edition: name,
  topics: topics.map(([topic, periods, ...materials]) => ({
    topic,
    periods,
    texts: [topic, ...materials].map((piece) => ({ piece, syllables: 100 })),
  })),
})
const nothing = () => 0

describe('how much of one programme stands in another', () => {
  test('is by its periods: a topic that both teach counts whole', () => {
    const one = edition('a', ['meeting', 6], ['money', 2])
    const other = edition('b', ['meeting', 6], ['law', 18])
    expect(standsIn(one, other, nothing)).toEqual({ shared: 0.75, copied: 0 })
    expect(standsIn(other, one, nothing)).toEqual({ shared: 0.25, copied: 0 })
  })

  test('of a topic whose material both use, that part is shared, and what was copied is told apart', () => {
    const one = edition('a', ['meeting', 4, 'handbook'])
    const other = edition('b', ['speaking', 4, 'handbook', 'leaflet'])
    const copied = (piece: string, from: string) => (piece === 'meeting' && from === 'leaflet' ? 0.5 : 0)
    expect(standsIn(one, other, copied)).toEqual({ shared: 0.5, copied: 0.25 })
  })

  test('where no periods are planned yet every topic weighs the same', () => {
    const one = edition('a', ['meeting', 0], ['money', 0])
    expect(standsIn(one, edition('b', ['money', 3]), nothing)).toEqual({ shared: 0.5, copied: 0 })
  })

  test('is never less than nothing or more than all, and all of itself', () => {
    const topics = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('m', 'n'),
      ),
      { selector: ([topic]) => topic, minLength: 1 },
    )
    fc.assert(
      fc.property(topics, topics, fc.double({ min: 0, max: 1, noNaN: true }), (some, others, share) => {
        const [one, other] = [edition('one', ...some), edition('other', ...others)]
        const standing = whole(standsIn(one, other, () => share))
        expect(standing).toBeGreaterThanOrEqual(0)
        expect(standing).toBeLessThanOrEqual(1)
        expect(whole(standsIn(one, one, nothing))).toBeCloseTo(1)
      }),
    )
  })
})

test('editions are paired by a piece that both hold, and by pieces that are alike, each pair once', () => {
  const editions = [edition('a', ['x', 1], ['y', 1]), edition('b', ['y', 1]), edition('c', ['z', 1])]
  expect(
    pairsAmong(editions, [
      ['x', 'z'],
      ['z', 'x'],
    ]),
  ).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ])
})
