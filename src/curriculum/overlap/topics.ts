import { LEADING, leastNearness, nearnessOf, type Weighed, weighed } from './nearness.ts'
import type { Terms } from './terms.ts'

/** Two texts that seem to treat the same topic, and how near they are (cosine of their weighted terms, 0 to 1). */
export type Hint = { a: number; b: number; nearness: number }

/** Texts below which nobody can say what is usual among them. */
const FEWEST = 8
/** Texts behind which a term leads nowhere. */
const COMMON = 300
/** Hints to so many texts: one to twenty, five at least where there are enough texts. */
const HINTS = 5

/**
 * Hints, the nearest first: each text is the other's nearest or next to it, and they are far nearer than is usual in this
 * corpus, where all texts of a theme are somewhat near. Few by intention; a person reads them. Pairs that are known
 * otherwise are left out.
 */
export function hintsAmong(all: readonly Terms[], isKnown: (a: number, b: number) => boolean): Hint[] {
  if (all.length < FEWEST) return []
  const frequencies = frequenciesOf(all)
  const vectors = all.map((terms) => weighed(terms, (term) => frequencies.get(term)!, all.length))
  const lists = listsOf(vectors)
  const pairs = vectors.flatMap((vector, b) =>
    nearTo(vector, b, lists, vectors).filter(({ a }) => !isKnown(a, b)),
  )
  const least = leastNearness(pairs.map(({ nearness }) => nearness))
  const ranks = ranksOf(pairs, all.length)
  return pairs
    .filter((pair) => pair.nearness >= least && ranks(pair) <= 2)
    .toSorted((one, other) => other.nearness - one.nearness || one.a - other.a || one.b - other.b)
    .slice(0, Math.max(HINTS, Math.ceil(all.length / 20)))
}

function frequenciesOf(all: readonly Terms[]): Map<number, number> {
  const frequencies = new Map<number, number>()
  for (const terms of all)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  return frequencies
}

/** For each leading term the texts it leads to. */
function listsOf(vectors: readonly Weighed[][]): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const [document, vector] of vectors.entries())
    for (const { term } of vector.slice(0, LEADING)) {
      const list = lists.get(term)
      if (list) list.push(document)
      else lists.set(term, [document])
    }
  return lists
}

function nearTo(
  vector: readonly Weighed[],
  b: number,
  lists: Map<number, number[]>,
  vectors: readonly Weighed[][],
) {
  const found = new Set<number>()
  for (const { term } of vector.slice(0, LEADING)) {
    const list = lists.get(term) ?? []
    if (list.length <= COMMON) for (const a of list) if (a < b) found.add(a)
  }
  const own = new Map(vector.map(({ term, weight }) => [term, weight]))
  return [...found].map((a): Hint => ({ a, b, nearness: nearnessOf(own, vectors[a]!) }))
}

/** How near a pair is among the pairs of either text, 1 the nearest; the worse of both. */
function ranksOf(pairs: readonly Hint[], documents: number): (pair: Hint) => number {
  const own = Array.from({ length: documents }, (): number[] => [])
  for (const { a, b, nearness } of pairs) for (const at of [a, b]) own[at]!.push(nearness)
  return ({ a, b, nearness }) =>
    Math.max(...[a, b].map((at) => own[at]!.filter((other) => other >= nearness).length))
}
