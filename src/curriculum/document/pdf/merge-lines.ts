import { type Line, lineOf } from './lines.ts'

/** How many lines back a piece of the same line may have been drawn: cells of a row come one after another. */
const reach = 8

/** Pieces of one line that were drawn apart become one line again. */
export function mergeLines(lines: readonly Line[]): Line[] {
  const merged: Line[] = []
  for (const line of lines) {
    const from = Math.max(0, merged.length - reach)
    const at = merged.findIndex((one, place) => place >= from && besideEachOther(one, line))
    const one = merged[at]
    if (one) merged[at] = lineOf([...one.glyphs, ...line.glyphs])
    else merged.push(line)
  }
  return merged
}

function besideEachOther(one: Line, other: Line): boolean {
  const apart = one.right <= other.x + 1 || other.right <= one.x + 1
  return apart && Math.abs(one.y - other.y) < 0.25 * Math.min(one.size, other.size)
}
