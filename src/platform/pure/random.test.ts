import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, chance, pick, pickWeighted, randomOf, shuffled } from '#platform/pure/random.ts'

describe('a repeatable source of chance', () => {
  test('gives the same numbers for the same words, on every machine and in every release', () => {
    const draws = Array.from({ length: 3 }, randomOf('vun', 1893))
    expect(draws).toEqual(Array.from({ length: 3 }, randomOf('vun', '1893')))
    expect(draws.map((draw) => Math.floor(draw * 1e6))).toMatchInlineSnapshot(`
      [
        515630,
        254381,
        803039,
      ]
    `)
  })

  test('gives other numbers for other words', () => {
    const firsts = Array.from({ length: 10_000 }, (_, at) => randomOf('person', at)())
    expect(new Set(firsts).size).toBeGreaterThan(9_990)
    expect(mean(firsts)).toBeCloseTo(0.5, 1)
  })

  test('stays inside 0 and 1 and spreads evenly', () => {
    const random = randomOf('spread')
    const tenths = new Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) {
      const value = random()
      expect(value >= 0 && value < 1).toBe(true)
      tenths[Math.floor(value * 10)]! += 1
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  test('draws whole numbers with both ends in, and each of them', () => {
    const random = randomOf('dice')
    const faces = new Set(Array.from({ length: 500 }, () => between(random, 1, 6)))
    expect([...faces].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('picks by weight', () => {
    const random = randomOf('weights')
    const drawn = Array.from({ length: 10_000 }, () =>
      pickWeighted(random, [
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    )
    expect(drawn.filter((thing) => thing === 'often').length / 10_000).toBeCloseTo(0.75, 1)
    expect(drawn).not.toContain('never')
    expect(
      Array.from({ length: 10_000 }, () => chance(random, 0.2)).filter(Boolean).length / 10_000,
    ).toBeCloseTo(0.2, 1)
    expect(() => pick(random, [])).toThrow()
  })

  test('shuffles without losing or changing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (things, seed) => {
        const before = [...things]
        expect(shuffled(randomOf(seed), things).sort()).toEqual([...before].sort())
        expect(things).toEqual(before)
      }),
    )
  })
})

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
