import { mixed, type Syllables } from './syllables.ts'

/** How often each term stands in a text. A term is two syllables side by side, as most Vietnamese words are. */
export type Terms = ReadonlyMap<number, number>

/** The most that is kept of one text: those it repeats most. */
const KEPT = 150

/** The terms of a text; none reaches over a punctuation mark or a formula. */
export function termsOf(text: string, { keys, starts, ends }: Syllables, marks: Uint8Array): Terms {
  const terms = new Map<number, number>()
  for (let at = 1; at < keys.length; at++) {
    if (marks[at] || marks[at - 1] || !/^\s+$/.test(text.slice(ends[at - 1], starts[at]))) continue
    const term = mixed(keys[at - 1]!, keys[at]!)
    terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  if (terms.size <= KEPT) return terms
  return new Map([...terms].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, KEPT))
}
