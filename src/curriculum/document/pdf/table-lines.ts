import { type Line, lineOf } from './lines.ts'

/** Lines that stand in columns: rows of cells, each cell one or more lines. */
export type TableLines = { rows: Line[][][]; top: number }
type Part = TableLines | { lines: Line[] }

/** Cuts the lines of a page into tables and what lies between them. Two rows in the same columns are a table. */
export function findTables(lines: readonly Line[]): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < lines.length) {
    const end = endOfTable(lines, at)
    if (end > at) {
      parts.push(tableOf(lines.slice(at, end)))
      at = end
      continue
    }
    const line = lines[at]
    const last = parts.at(-1)
    if (line && last && 'lines' in last) last.lines.push(line)
    else if (line) parts.push({ lines: [line] })
    at++
  }
  return parts
}

/** A line cut where nothing stands for twice the height of its letters, and at known columns where little stands. */
function cellsOf({ glyphs, size }: Line, columns: readonly number[] = []): Line[] {
  const cells: Line['glyphs'][] = []
  let end = 0
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue
    const cell = cells.at(-1)
    const gap = glyph.x - end
    const starts = gap > 0.5 * size && columns.some((column) => Math.abs(column - glyph.x) < 2)
    if (!cell || gap > 2 * size || starts) cells.push([glyph])
    else cell.push(glyph)
    end = Math.max(end, glyph.x + glyph.width)
  }
  return cells.map((cell) => {
    const from = glyphs.indexOf(cell[0]!)
    const to = glyphs.indexOf(cell.at(-1)!)
    return lineOf(glyphs.slice(from, to + 1))
  })
}

/** Where the table that begins at this line ends; the line itself if none does. */
function endOfTable(lines: readonly Line[], from: number): number {
  const first = lines[from]
  const second = lines[from + 1]
  if (!first || !second) return from
  const [one, two] = [cellsOf(first), cellsOf(second)]
  const begins = one.length >= 2 && two.some((cell) => one.slice(1).some((other) => near(cell, other)))
  if (!begins || second.y - first.y > 4 * first.size) return from
  const columns = one.map((cell) => cell.x)
  let end = from + 1
  for (let above = first; end < lines.length; end++) {
    const line = lines[end]
    if (!line || line.y - above.y > 4 * line.size || line.y < above.y) break
    const cells = cellsOf(line)
    const beside =
      cells.length >= 2 || cells.some(({ x }) => columns.slice(1).some((column) => Math.abs(column - x) < 8))
    if (!beside) break
    above = line
  }
  return end
}

function tableOf(lines: readonly Line[]): TableLines {
  const starts = lines
    .flatMap((line) => cellsOf(line))
    .map(({ x }) => x)
    .sort((one, other) => one - other)
  const columns = starts.filter((x, at) => at === 0 || x - (starts[at - 1] ?? 0) > 8)
  const rows: Line[][][] = []
  for (const row of lines.map((line) => cellsOf(line, columns))) {
    const filled: Line[][] = columns.map(() => [])
    for (const cell of row) filled[columns.findLastIndex((column) => column <= cell.x + 8)]?.push(cell)
    const last = rows.at(-1)
    // Without its first cell it is more lines of the row above.
    if (last && filled[0]?.length === 0) for (const [at, more] of filled.entries()) last[at]?.push(...more)
    else rows.push(filled)
  }
  return { rows, top: lines[0]?.y ?? 0 }
}

function near(one: Line, other: Line): boolean {
  return Math.abs(one.x - other.x) < 8
}
