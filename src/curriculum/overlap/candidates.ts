import type { Fingerprint } from './fingerprint.ts'
import { type Hit, rowOf } from './rows.ts'
import { eachPlace, type ShingleIndex } from './shingle-index.ts'
import type { Standing } from './standing.ts'

/** Fewer shared shingles than this make no row. */
const LEAST = 4
/** Share of its shingles that a text has in common with a copy whose paragraphs were shuffled and edited. */
const MANY = 0.2
/** The most texts that one is compared with: a dozen, and more in a small corpus, where it costs little. */
const MOST = { each: 12, together: 150_000 }

/**
 * The documents that may share a passage with the text, in order: some of their shingles stand in a row in both. Where very
 * many may, those with the longest rows. `below` leaves out documents from that number on, so that a corpus meets each
 * pair once.
 */
export function candidatesFor(
  index: ShingleIndex,
  print: Fingerprint,
  standing: Standing,
  below = index.documents,
): number[] {
  const counts = new Int32Array(below)
  eachHit(index, print, standing, below, (owner) => {
    counts[owner]!++
  })
  const hits = new Map<number, Hit[]>()
  eachHit(index, print, standing, below, (owner, hit) => {
    if (counts[owner]! < LEAST) return
    const known = hits.get(owner)
    if (known) known.push(hit())
    else hits.set(owner, [hit()])
  })
  const many = MANY * print.hashes.length
  const rows = [...hits].map(([owner, places]) => ({
    owner,
    row: Math.max(rowOf(places), sharedOf(places, many)),
  }))
  return rows
    .filter(({ row }) => row > 0)
    .toSorted((one, other) => other.row - one.row || one.owner - other.owner)
    .slice(0, Math.max(MOST.each, Math.ceil(MOST.together / index.documents)))
    .map(({ owner }) => owner)
    .toSorted((one, other) => one - other)
}

/** How many shingles of its own the text shares, where they are many: a short text in another order has no long rows. */
function sharedOf(hits: readonly Hit[], many: number): number {
  const shared = new Set(hits.filter(({ standing }) => !standing).map(({ own }) => own)).size
  return shared >= many ? shared : 0
}

function eachHit(
  index: ShingleIndex,
  { hashes, positions }: Fingerprint,
  { shingles, everywhere }: Standing,
  below: number,
  visit: (owner: number, hit: () => Hit) => void,
): void {
  for (const [place, hash] of hashes.entries()) {
    if (everywhere.has(hash)) continue
    const [own, standing] = [positions[place]!, shingles.has(hash)]
    eachPlace(index, hash, (owner, theirs) => {
      if (owner < below) visit(owner, () => ({ own, theirs, standing }))
    })
  }
}
