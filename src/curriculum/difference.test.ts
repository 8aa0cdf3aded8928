import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf } from './difference.ts'

test('of two papers, what is kept and what came is the newer one, what is kept and what went the older', () => {
  const paper = fc
    .array(fc.constantFrom('họp', 'chi', 'hội', 'ngắn', '\n', 'hay'), { maxLength: 20 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(paper, paper, (older, newer) => {
      const stretches = stretchesOf(older, newer)
      const without = (turn: string) =>
        stretches
          .filter((one) => one.turn !== turn)
          .map(({ text }) => text)
          .join('')
      expect(without('removed')).toBe(newer)
      expect(without('added')).toBe(older)
    }),
  )
})
