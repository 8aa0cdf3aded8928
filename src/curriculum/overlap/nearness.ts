import type { Terms } from './terms.ts'

/** A term of a text and how much it says of what the text is about. */
export type Weighed = { term: number; weight: number }

/** Terms of each text that lead to others. */
export const LEADING = 40
/** Nearness below which nothing is said, and how far above what is usual among these texts a hint must stand. */
const LEAST = 0.12
const UNUSUAL = 3

/**
 * The weights of a text's terms that others have too, the heaviest first, of length 1 together. `textsWith` says in how
 * many of the `texts` a term stands; what only one text says is no measure of what two share.
 */
export function weighed(terms: Terms, textsWith: (term: number) => number, texts: number): Weighed[] {
  const raw = [...terms]
    .filter(([term]) => textsWith(term) > 1)
    .map(([term, count]) => ({
      term,
      weight: (1 + Math.log(count)) * Math.log((texts + 1) / textsWith(term)),
    }))
  const length = Math.hypot(...raw.map(({ weight }) => weight)) || 1
  return raw
    .map(({ term, weight }) => ({ term, weight: weight / length }))
    .toSorted((one, other) => other.weight - one.weight || one.term - other.term)
}

/** How near two texts are: the cosine of their weighted terms, 0 to 1. */
export function nearnessOf(own: ReadonlyMap<number, number>, other: readonly Weighed[]): number {
  return other.reduce((sum, { term, weight }) => sum + weight * (own.get(term) ?? 0), 0)
}

/** How near two texts must be to be named, where pairs beside them are as near as these. */
export function leastNearness(usual: readonly number[]): number {
  const median = middle(usual)
  return Math.max(LEAST, median + UNUSUAL * middle(usual.map((value) => Math.abs(value - median))))
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
