import { plainLine } from './line-text.ts'
import type { Line } from './lines.ts'

type Page = { height: number; lines: Line[] }
/** Heads and feet lie in the outer parts of a page. */
const margin = 0.12

/** The lines of each page without heads, feet and page numbers: what stands on half of the pages at the same height. */
export function withoutFurniture(pages: readonly Page[]): Line[][] {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => inMargin(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const enough = Math.max(2, pages.length / 2)
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!inMargin(line, page)) return true
      return (
        (counts.get(keyOf(line)) ?? 0) < enough &&
        !/^(trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?$/i.test(plainLine(line))
      )
    }),
  )
}

function inMargin({ y }: Line, { height }: Page): boolean {
  return y < margin * height || y > (1 - margin) * height
}

/** The same words at the same height, whatever the numbers in them. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 3)} ${plainLine(line).replace(/\d+/g, '#')}`
}
