/** A shingle that one text has at `own` and another at `theirs`; `standing`, if it is a formula of the corpus. */
export type Hit = { own: number; theirs: number; standing: boolean }

/** Shingles that must stand in a row in both texts, of their own or of formulas, and the syllables the row must span. */
const OWN = { least: 4, span: 16 }
const ANY = { least: 7, span: 45 }
/** Syllables of a row. */
const NEAR = 100
/** How far a row may drift where syllables were added or lost. */
const DRIFT = 32

/**
 * How many shared shingles stand in the longest row: near one another in both texts and in the same order, as a passage has
 * them; 0 if there is no row. Hits come in the order of the own text.
 */
export function rowOf(hits: readonly Hit[]): number {
  const lanes = Map.groupBy(hits, ({ own, theirs }) => Math.floor((theirs - own) / DRIFT))
  let longest = 0
  for (const [lane, here] of lanes) {
    const beside = lanes.get(lane + 1) ?? []
    if (here.length + beside.length < OWN.least) continue
    const row = [...here, ...beside]
    const own = row.filter(({ standing }) => !standing)
    longest = Math.max(longest, longestIn(own, OWN), longestIn(row, ANY))
  }
  return longest
}

function longestIn(hits: readonly Hit[], { least, span }: typeof OWN): number {
  if (hits.length < least) return 0
  const places = [...new Set(hits.map(({ own }) => own))].toSorted((one, other) => one - other)
  let [longest, end] = [0, 0]
  for (const [first, place] of places.entries()) {
    while (end < places.length && places[end]! - place <= NEAR) end++
    if (end - first >= least && places[end - 1]! - place >= span) longest = Math.max(longest, end - first)
  }
  return longest
}
