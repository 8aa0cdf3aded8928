import type { Fingerprint } from './fingerprint.ts'
import { ownersOf, type ShingleIndex } from './shingle-index.ts'

/** Share of the larger text's shingles that makes two texts copies of one: left of one in five edited is 0.4. */
const COPY = 0.33
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
      if (shared >= COPY * Math.max(print.hashes.length, prints[other]!.hashes.length))
        join(parents, document, other)
  return parents.map((_, document) => rootOf(parents, document))
}

/** How many shingles a text shares with each text before it. */
function sharedWithEarlier(
  index: ShingleIndex,
  { hashes }: Fingerprint,
  document: number,
): Map<number, number> {
  const shared = new Map<number, number>()
  for (const hash of new Set(hashes)) {
    const owners = ownersOf(index, hash)
    if (owners.length > MANY) continue
    for (const owner of owners) if (owner < document) shared.set(owner, (shared.get(owner) ?? 0) + 1)
  }
  return shared
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
