import type { Fingerprint } from './fingerprint.ts'

/**
 * Where each kept shingle stands: places of one bucket side by side, a bucket found by the upper bits of its hash.
 * Twelve bytes a place; a database keeps the same three numbers as rows.
 */
export type ShingleIndex = {
  documents: number
  bits: number
  heads: Uint32Array
  hashes: Int32Array
  owners: Int32Array
  positions: Int32Array
}

export function indexShingles(prints: readonly Fingerprint[]): ShingleIndex {
  const places = prints.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const bits = Math.max(4, Math.min(24, Math.ceil(Math.log2(places + 1))))
  const heads = new Uint32Array(2 ** bits + 1)
  for (const { hashes } of prints) for (const hash of hashes) heads[bucket(hash, bits) + 1]!++
  for (let at = 1; at < heads.length; at++) heads[at]! += heads[at - 1]!
  const next = heads.slice(0, -1)
  const [hashes, owners, positions] = [new Int32Array(places), new Int32Array(places), new Int32Array(places)]
  for (const [owner, print] of prints.entries())
    for (const [place, hash] of print.hashes.entries()) {
      const at = next[bucket(hash, bits)]!++
      hashes[at] = hash
      owners[at] = owner
      positions[at] = print.positions[place]!
    }
  return { documents: prints.length, bits, heads, hashes, owners, positions }
}

/** Calls back for every place of a shingle, in the order of the documents. */
export function eachPlace(
  index: ShingleIndex,
  hash: number,
  visit: (owner: number, position: number) => void,
): void {
  const from = bucket(hash, index.bits)
  const end = index.heads[from + 1]!
  for (let at = index.heads[from]!; at < end; at++)
    if (index.hashes[at] === hash) visit(index.owners[at]!, index.positions[at]!)
}

/** The documents a shingle stands in, each once, in order. */
export function ownersOf(index: ShingleIndex, hash: number): number[] {
  const owners: number[] = []
  eachPlace(index, hash, (owner) => {
    if (owners.at(-1) !== owner) owners.push(owner)
  })
  return owners
}

/** Every shingle once, with the documents it stands in; only those that stand in at least so many places. */
export function* shared(index: ShingleIndex, least: number): Generator<{ hash: number; owners: number[] }> {
  for (let bucket = 0; bucket + 1 < index.heads.length; bucket++) {
    const [from, end] = [index.heads[bucket]!, index.heads[bucket + 1]!]
    if (end - from < least) continue
    for (const hash of new Set(index.hashes.subarray(from, end)))
      yield { hash, owners: ownersOf(index, hash) }
  }
}

function bucket(hash: number, bits: number): number {
  return hash >>> (32 - bits)
}
