import { plainLine } from './line-text.ts'
import type { Line } from './lines.ts'

type Page = { height: number; lines: Line[] }
/** Heads and feet lie in the outer parts of a page, and some way off its text. */
const margin = 0.12
const wayOff = 1.6

/** The lines of each page without heads, feet and page numbers: what stands on half of the pages at the same height. */
export function withoutFurniture(pages: readonly Page[]): Line[][] {
  const outer = pages.map(outerLines)
  const counts = countsOf(outer.flatMap((lines) => [...new Set(lines.map(keyOf))]))
  const inside = countsOf(
    pages.flatMap(({ lines }, at) => lines.filter((line) => !outer[at]?.includes(line)).map(textOf)),
  )
  const enough = Math.max(2, pages.length / 2)
  const isFurniture = (line: Line) => {
    const count = counts.get(keyOf(line)) ?? 0
    // Words that stand among the text as often belong to it.
    const foreign = (inside.get(textOf(line)) ?? 0) < count / 2
    return (count >= enough && foreign) || isNumber(plainLine(line))
  }
  return pages.map(({ lines }, at) => {
    const furniture = new Set(outer[at]?.filter(isFurniture))
    return lines.filter((line) => !furniture.has(line))
  })
}

/** From each end of the page as far as the margin goes, if a gap parts it from the text. */
function outerLines({ height, lines }: Page): Line[] {
  const down = lines.toSorted((one, other) => one.y - other.y)
  const top = down.findLastIndex((line, at) => line.y < margin * height && gap(line, down[at + 1]) > wayOff)
  const foot = down.findIndex(
    (line, at) => line.y > (1 - margin) * height && gap(down[at - 1], line) > wayOff,
  )
  return [...down.slice(0, top + 1), ...(foot < 0 ? [] : down.slice(foot))]
}

/** In heights of their letters. */
function gap(above: Line | undefined, below: Line | undefined): number {
  if (!above || !below) return Number.POSITIVE_INFINITY
  return (below.y - above.y) / Math.max(above.size, below.size)
}

function isNumber(text: string): boolean {
  return /^(trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?$/i.test(text)
}

/** The same words at the same height, whatever the numbers in them. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 3)} ${textOf(line)}`
}

function textOf(line: Line): string {
  return plainLine(line).replace(/\d+/g, '#')
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
