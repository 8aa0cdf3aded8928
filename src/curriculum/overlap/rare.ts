import { shingles } from './fingerprint.ts'
import { eachPlace, type ShingleIndex } from './shingle-index.ts'
import { standingFrom } from './standing.ts'
import type { IsRare } from './telling.ts'

/** Share of a piece's shingles that stand close together wherever the piece stands, edited or not. */
const RECOGNIZED = 0.6
/** How much longer a piece may be elsewhere. */
const LONGER = 1.2

/**
 * Asks whether a piece of a text stands in fewer families than a formula does. Sentences that everybody uses are no sign
 * of a copy one by one; some of them in the order somebody else has them are.
 */
export function rareIn(index: ShingleIndex, families: Int32Array): IsRare {
  const least = standingFrom(index.documents)
  return ({ syllables: { keys } }, from, end) =>
    new Set(holders(keys.subarray(from, end)).map((owner) => families[owner])).size < least

  /** The texts that have most of a piece in one place. */
  function holders(piece: Int32Array): number[] {
    const hashes = new Set(shingles(piece).map(({ hash }) => hash))
    const places = new Map<number, number[]>()
    for (const hash of hashes)
      eachPlace(index, hash, (owner, position) => {
        const known = places.get(owner)
        if (known) known.push(position)
        else places.set(owner, [position])
      })
    const near = [...places].filter(
      ([, positions]) => mostWithin(positions, LONGER * piece.length) >= RECOGNIZED * hashes.size,
    )
    return near.map(([owner]) => owner)
  }
}

/** The most places that lie within so many syllables. */
function mostWithin(positions: readonly number[], syllables: number): number {
  const sorted = positions.toSorted((one, other) => one - other)
  let [first, most] = [0, 0]
  for (const [last, position] of sorted.entries()) {
    while (position - sorted[first]! > syllables) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}
