import type { Block, Table, TableRow } from '../block.ts'
import { gather } from '../gather.ts'
import { pushText } from '../push-text.ts'
import type { PageMade } from './page-content.ts'

/** Pages one after another as one document: what a page break cut is whole again. */
export function joinPages(pages: readonly (readonly PageMade[])[]): Block[] {
  const made: PageMade[] = []
  for (const page of pages) {
    const rest = [...page]
    const [last, first] = [made.at(-1), rest[0]]
    if (last && first && joins(last, first)) rest.shift()
    made.push(...rest)
  }
  return gather(withLevels(made))
}

/** Adds the first of a page to the last of the one before, if it goes on there. */
function joins(last: PageMade, first: PageMade): boolean {
  const [above, below] = [last.blocks.at(-1), first.blocks[0]]
  if (first.blocks.length !== 1 || !above || !below || first.as === 'item') return false
  if (above.type === 'table' && below.type === 'table') return joinTables(above, below)
  if (above.type !== 'paragraph' || below.type !== 'paragraph' || !above.content || !below.content)
    return false
  const [end, start] = [above.content.at(-1), below.content[0]]
  if (end?.type !== 'text' || start?.type !== 'text') return false
  if (/[.!?:;…”"»)]\s*$/.test(end.text) || !/^\s*[\p{Ll}\d(,]/u.test(start.text)) return false
  pushText(above.content, ' ', end.marks ?? [])
  above.content.push(...below.content)
  return true
}

/** A table goes on when it is as wide; headings that are said again are left out. */
function joinTables(above: Table, below: Table): boolean {
  const width = (table: Table) =>
    Math.max(...table.content.map((row) => row.content.reduce((sum, cell) => sum + cell.attrs.colspan, 0)))
  if (width(above) !== width(below)) return false
  if (isOneTable(above, below)) {
    above.content = above.content.map((row, at) => (isBlank(row) ? (below.content[at] ?? row) : row))
    return true
  }
  const again = JSON.stringify(above.content[0]) === JSON.stringify(below.content[0])
  above.content.push(...below.content.slice(again ? 1 : 0))
  return true
}

/** Some tags name all rows of a table on each of its pages; what stands on the other page is blank. */
function isOneTable(above: Table, below: Table): boolean {
  const pairs = above.content.map((row, at) => [row, below.content[at]] as const)
  const apart = pairs.every(([one, other]) => isBlank(one) || (other !== undefined && isBlank(other)))
  return above.content.length === below.content.length && apart
}

function isBlank({ content }: TableRow): boolean {
  return content.every((cell) => cell.content.every((block) => block.type === 'paragraph' && !block.content))
}

/** Items that begin further right lie deeper. */
function withLevels(made: readonly PageMade[]): PageMade[] {
  const tolerance = 6
  const levelled: PageMade[] = []
  let starts: number[] = []
  for (const one of made) {
    if (one.as !== 'item') {
      starts = []
      levelled.push(one)
      continue
    }
    const x = one.x ?? 0
    starts = starts.filter((start) => start < x - tolerance || Math.abs(start - x) <= tolerance)
    if (!starts.some((start) => Math.abs(start - x) <= tolerance)) starts.push(x)
    levelled.push({ ...one, level: Math.min(starts.length - 1, 8) })
  }
  return levelled
}
