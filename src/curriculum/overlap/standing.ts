import { type Fingerprint, SHINGLE, shingles } from './fingerprint.ts'
import { eachPlace, type ShingleIndex, shared } from './shingle-index.ts'
import type { Syllables } from './syllables.ts'

/** The longest stretch between two standing shingles that is taken to stand with them. */
const BRIDGE = 12
/** Syllables of the shortest stretch that is a formula. */
const SENTENCE = 16
/** In how many families a formula stands at least that stands only in headings, and the syllables of those. */
const HEADINGS = 4
const HEADING = 200
/** Texts behind which a formula is not followed. */
const EVERYWHERE = 100

/** In how many families a shingle must stand to be a formula of the corpus: six at least, two in a hundred of many. */
export function standingFrom(documents: number): number {
  return Math.max(6, Math.ceil(documents / 50))
}

/**
 * Shingles of so many families that they are formulas, and those in so many texts that nobody is found by them. `everyNth`:
 * only so many of the chosen shingles were kept to be learned from, those whose hash it divides.
 */
export type Standing = {
  shingles: ReadonlySet<number>
  everywhere: ReadonlySet<number>
  everyNth: number
}

export const nothingStanding: Standing = { shingles: new Set(), everywhere: new Set(), everyNth: 1 }

/** What the corpus teaches to be a formula: its headings, stock phrases, citations. */
export function learnStanding(
  index: ShingleIndex,
  families: Int32Array,
  prints: readonly Pick<Fingerprint, 'length'>[],
): Standing {
  const least = standingFrom(index.documents)
  const [shingles, everywhere] = [new Set<number>(), new Set<number>()]
  for (const { hash, owners } of shared(index, HEADINGS)) {
    const holders = new Set(owners.map((owner) => families[owner])).size
    if (holders < least && (holders < HEADINGS || !isHeading(index, hash, prints))) continue
    shingles.add(hash)
    if (owners.length > EVERYWHERE) everywhere.add(hash)
  }
  return { shingles, everywhere, everyNth: 1 }
}

/** Whether a shingle stands only where texts begin or end. */
function isHeading(
  index: ShingleIndex,
  hash: number,
  prints: readonly Pick<Fingerprint, 'length'>[],
): boolean {
  let inside = 0
  eachPlace(index, hash, (owner, position) => {
    const { length } = prints[owner]!
    if (Math.min(position, length - position) > Math.min(HEADING, 0.4 * length)) inside++
  })
  return inside === 0
}

/** Marks (1) also what lies under standing shingles, and between two that follow one another closely. */
export function markCommon({ keys }: Syllables, marks: Uint8Array, standing: Standing): Uint8Array {
  const all = marks.slice()
  let last = -1
  const bridge = BRIDGE * standing.everyNth
  for (const { hash, at } of shingles(keys)) {
    if (hash % standing.everyNth !== 0) continue
    if (!standing.shingles.has(hash)) last = -1
    else {
      all.fill(1, last >= 0 && at - last <= bridge ? last : at, at + SHINGLE)
      last = at
    }
  }
  return all
}

/** Only stretches of a sentence's length: a few words in a row that everybody uses are the language of the field. */
export function longOnly(common: Uint8Array, marks: Uint8Array): Uint8Array {
  const long = marks.slice()
  for (let from = 0; from < common.length; from++) {
    if (common[from] === 0) continue
    const found = common.indexOf(0, from)
    const end = found < 0 ? common.length : found
    if (end - from >= SENTENCE) long.fill(1, from, end)
    from = end
  }
  return long
}
