import type { Block } from './blocks.ts'
import { type Counts, countsBoth, extentOf, type Passage, passagesOf } from './passages.ts'
import type { Prepared } from './prepared.ts'

/** Whether the syllables of a text from one up to another stand so in few texts, though each sentence may be stock. */
export type IsRare = (text: Prepared, from: number, end: number) => boolean

/** Same syllables of a passage that is reported for itself, how many of them must be no turn of speech, how dense. */
const PASSAGE = 50
const TELLING = 28
const DENSE = 0.64
/** What is so dense is unchanged; eighty syllables would then all be the same, so more of them are asked for. */
const UNCHANGED = 0.92
const PASSAGE_UNCHANGED = 64
/** And more still at the head or the end of both texts, with so few syllables outside it, edited or not. */
const PASSAGE_AT_EDGE = 76
const TELLING_AT_EDGE = 56
const EDGE = 30
/** Same syllables of a passage made of stock sentences in an order of its own, and of the pieces that are asked for. */
const PASSAGE_OF_STOCK = 64
const PASSAGE_OF_STOCK_AT_EDGE = 100
const PIECE = 50
/** Where so much stands between on either side, a whole sentence was put in or left out, or two were met by chance. */
const HOLE = 6
/** So does a stretch of which so few syllables are the same in so many. */
const SPARSE = 8
const SPARSE_SPAN = 20
/** Where so much of it is the same all the same, a short sentence was moved or left out. */
const FULL = 0.88
/** Same syllables of a passage with a hole whose pieces were not edited. */
const PASSAGE_WITH_HOLE = 90

/** The passages of two texts. One counts without its formulas, unless it is long and their order is its own. */
export function countedPassages(
  blocks: readonly Block[],
  a: Prepared,
  b: Prepared,
  isRare: IsRare,
): Passage[] {
  const strict = countsBoth(a.standing, b.standing)
  return passagesOf(blocks, countsBoth(a.formulas, b.formulas)).flatMap((whole) => {
    const own = whole.same.every(strict) ? [whole] : passagesOf([whole.pairs], strict)
    if (whole.same.length < PASSAGE_OF_STOCK || tellingIn(whole, a, b) === whole.same.length) return own
    const rare = passagesOf([whole.pairs], countsRare(whole, a, strict, isRare))
    const enough = rare.some(({ same }) => same.length >= PASSAGE_OF_STOCK)
    return enough ? rare.map((passage) => ({ ...passage, rare: true as const })) : own
  })
}

/** Whether little of either text stands before a passage, or behind it: there formulas and forms stand that no list knows. */
function isEdge(passage: Passage, a: Prepared, b: Prepared): boolean {
  const [[fromA, endA], [fromB, endB]] = [extentOf(passage, 0), extentOf(passage, 1)]
  const before = [a.formulas.subarray(0, fromA), b.formulas.subarray(0, fromB)]
  const behind = [a.formulas.subarray(endA), b.formulas.subarray(endB)]
  return [before, behind].some((sides) => Math.max(...sides.map(unmarked)) <= EDGE)
}

function unmarked(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + 1 - mark, 0)
}

/** Whether a passage shows by itself that it was taken over. */
export function tells(passage: Passage, a: Prepared, b: Prepared): boolean {
  const { pairs, same } = passage
  const longer = Math.max(...([0, 1] as const).map((side) => lengthOf(passage, side)))
  if (pairs.length / longer < DENSE) return false
  const { holed, edited } = pieceTogether(passage)
  const telling = tellingIn(passage, a, b)
  if (holed && pairs.length < FULL * longer && telling < PASSAGE_AT_EDGE && same.length < PASSAGE_WITH_HOLE)
    return false
  const isAtEdge = isEdge(passage, a, b)
  if (passage.rare && same.length >= (isAtEdge ? PASSAGE_OF_STOCK_AT_EDGE : PASSAGE_OF_STOCK)) return true
  const unchanged = isAtEdge ? PASSAGE_AT_EDGE : PASSAGE_UNCHANGED
  return same.length >= (edited ? PASSAGE : unchanged) && telling >= (isAtEdge ? TELLING_AT_EDGE : TELLING)
}

/**
 * Whether a passage was edited beside its holes, and whether it has holes and was not: an editor goes over all of it,
 * chance leaves whole sentences alone and nothing between.
 */
function pieceTogether({ pairs }: Passage): { holed: boolean; edited: boolean } {
  const spans = pairs.slice(1).map(([atA, atB], at) => Math.max(atA - pairs[at]![0], atB - pairs[at]![1]))
  const hole = spans.map((span) => span > HOLE)
  for (let end = SPARSE; end <= spans.length; end++) {
    const window = spans.slice(end - SPARSE, end)
    if (sum(window) > SPARSE_SPAN) hole.fill(true, end - SPARSE, end)
  }
  const beside = spans.filter((_, at) => !hole[at])
  const edited = beside.length < UNCHANGED * sum(beside)
  return { holed: hole.includes(true) && !edited, edited }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** How many of its syllables are no turn of speech of the corpus. */
function tellingIn({ pairs }: Passage, a: Prepared, b: Prepared): number {
  return pairs.filter(countsBoth(a.common, b.common)).length
}

/** Counts what is no formula and whole pieces that are rare; a piece is longer than any sentence of a common stock. */
function countsRare(whole: Passage, a: Prepared, strict: Counts, isRare: IsRare): Counts {
  const [from] = extentOf(whole, 0)
  const count = Math.max(1, Math.floor(lengthOf(whole, 0) / PIECE))
  const size = lengthOf(whole, 0) / count
  const pieces = Array.from({ length: count }, (_, at) =>
    isRare(a, Math.round(from + at * size), Math.round(from + (at + 1) * size)),
  )
  return (pair) => strict(pair) || pieces[Math.floor((pair[0] - from) / size)] === true
}

function lengthOf(passage: Passage, side: 0 | 1): number {
  const [from, end] = extentOf(passage, side)
  return end - from
}
