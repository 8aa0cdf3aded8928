/** Pairs of places with the same syllable, in order, in the two texts. */
export type Pair = readonly [a: number, b: number]

/** What a changed, added or lost syllable costs, where a same one gains 1. */
const CHANGE = 0.6
/** What reading on must gain, so that no two chance syllables lengthen a passage. */
const WORTH = 1.3

/**
 * The best alignment of two short stretches of so many syllables: of all of both (`whole`), or from their beginning as far
 * as it pays. `step` -1 reads both texts backwards from the given places.
 */
export function stretch(
  a: Int32Array,
  b: Int32Array,
  from: Pair,
  [rows, columns]: Pair,
  step: 1 | -1,
  whole: boolean,
): Pair[] {
  if (rows <= 0 || columns <= 0) return []
  const scores = scoresOf(a, b, from, [rows, columns], step)
  let end: Pair = [rows, columns]
  if (!whole) {
    const best = bestOf(scores)
    if (scores[best]! < WORTH) return []
    end = [Math.floor(best / (columns + 1)), best % (columns + 1)]
  }
  const pairs = trace(scores, columns + 1, end).filter(
    ([atA, atB]) => at(a, from[0], atA) === at(b, from[1], atB),
  )
  const placed = pairs.map(([atA, atB]): Pair => [from[0] + step * (atA - 1), from[1] + step * (atB - 1)])
  return step === 1 ? placed.reverse() : placed

  function at(keys: Int32Array, start: number, place: number): number | undefined {
    return keys[start + step * (place - 1)]
  }
}

/** Row by row, column 0 and row 0 for nothing read yet. */
function scoresOf(
  a: Int32Array,
  b: Int32Array,
  from: Pair,
  [rows, columns]: Pair,
  step: 1 | -1,
): Float32Array {
  const width = columns + 1
  const scores = new Float32Array((rows + 1) * width)
  for (let column = 1; column <= columns; column++) scores[column] = -CHANGE * column
  for (let row = 1, place = width; row <= rows; row++) {
    const key = a[from[0] + step * (row - 1)]
    scores[place++] = -CHANGE * row
    for (let column = 1, other = from[1]; column <= columns; column++, place++, other += step) {
      const across = scores[place - width - 1]! + (key === b[other] ? 1 : -CHANGE)
      scores[place] = Math.max(across, Math.max(scores[place - width]!, scores[place - 1]!) - CHANGE)
    }
  }
  return scores
}

function bestOf(scores: Float32Array): number {
  let best = 0
  for (let place = 1; place < scores.length; place++) if (scores[place]! > scores[best]!) best = place
  return best
}

/** The cells that the best way goes through across, the last first. */
function trace(scores: Float32Array, width: number, [lastRow, lastColumn]: Pair): Pair[] {
  const cells: Pair[] = []
  let [row, column] = [lastRow, lastColumn]
  while (row > 0 && column > 0) {
    const place = row * width + column
    const [up, left] = [scores[place - width]!, scores[place - 1]!]
    const aside = Math.fround(Math.max(up, left) - CHANGE)
    if (scores[place]! > aside || scores[place] === Math.fround(scores[place - width - 1]! + 1)) {
      cells.push([row, column])
      row--
      column--
    } else if (up >= left) row--
    else column--
  }
  return cells
}
