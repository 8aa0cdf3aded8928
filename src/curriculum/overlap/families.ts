import type { Fingerprint } from './fingerprint.ts'
import { ownersOf, type ShingleIndex } from './shingle-index.ts'

/** Share of the larger text's shingles that makes two texts copies of one: left of one in five edited is 0.4. */
const COPY = 0.33
/** They must come from three of the four quarters of a text, else it is a heading that is shared. */
const QUARTERS = 3
/** A shingle in more texts than this says nothing of who was copied from whom. */
const MANY = 64

/**
 * For each text the first text of its family: texts that are whole copies of one another, however edited. What stands
 * in eight copies of one lesson is not thereby a standing formula, so families are counted, not texts.
 */
export function familiesOf(index: ShingleIndex, prints: readonly Fingerprint[]): Int32Array {
  const parents = Int32Array.from(prints.keys())
  for (const [document, print] of prints.entries())
    for (const [other, shared] of sharedWithEarlier(index, print, document))
      if (isCopy(shared, print, prints[other]!)) join(parents, document, other)
  return parents.map((_, document) => rootOf(parents, document))
}

/** How many shingles of each quarter a text shares with each text before it. */
function sharedWithEarlier(
  index: ShingleIndex,
  { hashes, positions, length }: Fingerprint,
  document: number,
): Map<number, number[]> {
  const shared = new Map<number, number[]>()
  const places = new Map([...hashes].map((hash, place) => [hash, place]))
  for (const [hash, place] of places) {
    const owners = ownersOf(index, hash)
    if (owners.length > MANY) continue
    const quarter = Math.floor((4 * positions[place]!) / length)
    for (const owner of owners) {
      if (owner >= document) break
      const quarters = shared.get(owner) ?? [0, 0, 0, 0]
      quarters[quarter]!++
      shared.set(owner, quarters)
    }
  }
  return shared
}

function isCopy(quarters: readonly number[], one: Fingerprint, other: Fingerprint): boolean {
  const [all, larger] = [
    quarters.reduce((sum, count) => sum + count),
    Math.max(one.hashes.length, other.hashes.length),
  ]
  const few = (COPY / 2) * (one.hashes.length / 4)
  return all >= COPY * larger && quarters.filter((count) => count > few).length >= QUARTERS
}

function join(parents: Int32Array, one: number, other: number): void {
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)]
  parents[Math.max(first, second)] = Math.min(first, second)
}

function rootOf(parents: Int32Array, document: number): number {
  let root = document
  while (parents[root] !== root) root = parents[root]!
  return root
}
