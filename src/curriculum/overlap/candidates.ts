import type { Fingerprint } from './fingerprint.ts'
import { eachPlace, type ShingleIndex } from './shingle-index.ts'
import type { Standing } from './standing.ts'

/** A shingle that one text has at `own` and another at `theirs`. */
export type Hit = { own: number; theirs: number; standing: boolean }

/** Shared shingles that must stand near one another in both texts, and the syllables within which they must. */
const LEAST = 3
const NEAR = 100
/** The same of formulas: many in a row, further than one stock sentence goes. */
const LEAST_OF_FORMULAS = 8
const FURTHER = 45
/** How far a row may drift where syllables were added or lost. */
const DRIFT = 32

/**
 * The documents that may share a passage with the text, in order: three of their shingles that are no formulas stand close
 * together in both, or a long row of any. `below` leaves out documents from that number on, so that a corpus meets each
 * pair once.
 */
export function candidatesFor(
  index: ShingleIndex,
  print: Fingerprint,
  standing: Standing,
  below = index.documents,
): number[] {
  const hits = new Map<number, Hit[]>()
  for (const [place, hash] of print.hashes.entries()) {
    if (standing.everywhere.has(hash)) continue
    const [own, isStanding] = [print.positions[place]!, standing.shingles.has(hash)]
    eachPlace(index, hash, (owner, theirs) => {
      if (owner >= below) return
      const hit = { own, theirs, standing: isStanding }
      const known = hits.get(owner)
      if (known) known.push(hit)
      else hits.set(owner, [hit])
    })
  }
  const near = [...hits].filter(([, places]) => sharePassage(places))
  return near.map(([owner]) => owner).toSorted((one, other) => one - other)
}

/** Whether the shared shingles of two texts look like a passage. They come in the order of the own text. */
export function sharePassage(hits: readonly Hit[]): boolean {
  const own = hits.filter(({ standing }) => !standing)
  if (own.length >= LEAST && standTogether(own)) return true
  return hits.length >= LEAST_OF_FORMULAS && standInRow(hits)
}

function standTogether(hits: readonly Hit[]): boolean {
  return hits.some((first, at) => {
    const [own, theirs] = [new Set<number>(), new Set<number>()]
    for (let next = at; next < hits.length; next++) {
      const hit = hits[next]!
      if (hit.own - first.own > NEAR) break
      if (Math.abs(hit.theirs - first.theirs) > NEAR) continue
      own.add(hit.own)
      theirs.add(hit.theirs)
      if (own.size >= LEAST && theirs.size >= LEAST) return true
    }
    return false
  })
}

function standInRow(hits: readonly Hit[]): boolean {
  const lanes = Map.groupBy(hits, laneOf)
  return [...lanes].some(([lane, own]) => {
    const beside = lanes.get(lane + 1) ?? []
    if (own.length + beside.length < LEAST_OF_FORMULAS) return false
    const places = [...new Set([...own, ...beside].map((hit) => hit.own))].toSorted(
      (one, other) => one - other,
    )
    return places.some((place, at) => {
      const end = places[at + LEAST_OF_FORMULAS - 1]
      if (end === undefined || end - place > NEAR) return false
      return places.some((last) => last - place >= FURTHER && last - place <= NEAR)
    })
  })
}

function laneOf({ own, theirs }: Hit): number {
  return Math.floor((theirs - own) / DRIFT)
}
