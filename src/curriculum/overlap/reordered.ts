import type { Block } from './blocks.ts'
import { countsBoth, extentOf, type Passage } from './passages.ts'
import type { Prepared } from './prepared.ts'
import type { Pair } from './stretch.ts'

/** The most that may stand between two syllables of a reordered passage, in each text: of one that is dense all the same. */
const APART = 40
/** Where something else stands close by: the most between two of its own. */
const CLOSE = 10
/** Same syllables of one, how many of them are no turn of speech, and the share of what lies between its borders. */
const REORDERED = 66
const TELLING = 20
const DENSE = 0.82

/**
 * Passages whose sentences stand in both texts in another order: close together in both, with hardly anything between. Chance
 * does not fill a place with sentences of another; texts of one stock have some of them, but far apart.
 */
export function reorderedPassages(blocks: readonly Block[], a: Prepared, b: Prepared): Passage[] {
  const [counts, tells] = [countsBoth(a.formulas, b.formulas), countsBoth(a.common, b.common)]
  return closeTogether(blocks.flat(), APART)
    .flatMap((pairs) => (isDense(pairs) ? [pairs] : closeTogether(pairs, CLOSE)))
    .filter((pairs) => isDense(pairs) && !isInOrder(pairs))
    .map((pairs) => ({ pairs, same: pairs.filter(counts) }))
    .filter(({ same }) => same.length >= REORDERED && same.filter(tells).length >= TELLING)
}

/** Splits pairs where in either text too much stands between two of them, until nothing more is split. */
function closeTogether(pairs: readonly Pair[], apart: number): Pair[][] {
  const groups = splitOn(pairs, 0, apart).flatMap((group) => splitOn(group, 1, apart))
  if (groups.length === 1 && groups[0]!.length === pairs.length)
    return [groups[0]!.toSorted((one, other) => one[0] - other[0])]
  return groups.filter(({ length }) => length >= REORDERED).flatMap((group) => closeTogether(group, apart))
}

function splitOn(pairs: readonly Pair[], side: 0 | 1, apart: number): Pair[][] {
  const groups: Pair[][] = []
  for (const pair of pairs.toSorted((one, other) => one[side] - other[side])) {
    const group = groups.at(-1)
    if (group && pair[side] - group.at(-1)![side] <= apart) group.push(pair)
    else groups.push([pair])
  }
  return groups
}

function isDense(pairs: readonly Pair[]): boolean {
  const longest = ([0, 1] as const).map((side) => {
    const [from, end] = extentOf({ pairs }, side)
    return end - from
  })
  return pairs.length >= DENSE * Math.max(...longest)
}

function isInOrder(pairs: readonly Pair[]): boolean {
  return pairs.every(([, atB], at) => at === 0 || atB > pairs[at - 1]![1])
}

/** The passages with the reordered ones in the place of those that lie inside them. */
export function withReordered(passages: readonly Passage[], reordered: readonly Passage[]): Passage[] {
  const isInside = (one: Passage) => {
    const [from, end] = extentOf(one, 0)
    return reordered.some((other) => extentOf(other, 0)[0] <= from && end <= extentOf(other, 0)[1])
  }
  return [...passages.filter((one) => !isInside(one)), ...reordered]
}
