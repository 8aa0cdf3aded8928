import { fold } from '#platform/pure/text.ts'
import type { TextRow } from './book.ts'
import {
  type Field,
  headingOf,
  needed,
  type SheetKind,
  sheetKinds,
  sheetNames,
  templateFields,
} from './fields.ts'
import { findField, isOurs } from './headings.ts'

/** Where the fields of a list are in a sheet. */
export type Columns = {
  kind: SheetKind
  /** The last row of the heading, as on the screen. */
  headingRow: number
  /** The column of each field that is there, counted from 0. */
  at: Partial<Record<Field, number>>
  /** What stands above each of these columns. */
  written: Partial<Record<Field, string>>
  /** Headings that say nothing to us, or say again what another column says; their columns are not read. */
  ignored: string[]
  /** Columns of the template that the sheet does not have, by their headings. */
  absent: string[]
}
/** A sheet that is one of the lists but lacks columns that no row can do without, by their headings. */
type Lacking = { kind: SheetKind; lacking: string[] }

type Heading = Pick<Columns, 'at' | 'written' | 'ignored'> & { row: number }

/** The heading is looked for in so many rows that hold anything. */
export const headingWithin = 20
/** A sheet of another name is one of ours when one row has so many of its headings. */
const tellingHeadings = 4

/**
 * Finds which list a sheet is and where its columns are, from its name and first rows: columns in any order, a heading of
 * one or two rows, titles above it. Undefined when the sheet is neither list.
 */
export function findColumns(sheet: string, rows: readonly TextRow[]): Columns | Lacking | undefined {
  if (rows.length === 0) return undefined
  const found = sheetKinds.map((kind) => ({ kind, named: isNamed(sheet, kind), ...bestHeading(kind, rows) }))
  const scored = found.map((one) => ({
    ...one,
    lacking: lackingOf(one.kind, one.at),
    score: Object.keys(one.at).length,
  }))
  const [best] = scored.sort(
    (one, other) =>
      Number(one.lacking.length > 0) - Number(other.lacking.length > 0) ||
      Number(other.named) - Number(one.named) ||
      other.score - one.score,
  )
  if (!best || !(best.lacking.length === 0 || best.named || best.score >= tellingHeadings)) return undefined
  const { kind, row, at, written, ignored, lacking } = best
  if (lacking.length > 0) return { kind, lacking }
  const absent = templateFields(kind).filter((field) => at[field] === undefined)
  return {
    kind,
    headingRow: row,
    at,
    written,
    ignored,
    absent: absent.map((field) => headingOf(kind, field)),
  }
}

/** The cells of a row by their fields, as written; `own` gives each text to keep. */
export function cellsByField(
  columns: Columns,
  cells: readonly string[],
  own: (text: string) => string,
): Partial<Record<Field, string>> {
  const written: Partial<Record<Field, string>> = {}
  for (const [field, at] of Object.entries(columns.at) as [Field, number][]) {
    const cell = cells[at]
    if (cell !== undefined && cell !== '') written[field] = own(cell)
  }
  return written
}

/** Whether a row is the line of numbers (1) (2) (3) or letters that forms put under their heading. */
export function isNumbering(cells: readonly string[]): boolean {
  const keys = cells.map((cell) => cell.replace(/[\s().]/g, '')).filter((key) => key !== '')
  const numbers = keys.filter((key) => /^\d+$/.test(key)).map(Number)
  const letters = keys.filter((key) => /^[a-z]$/i.test(key)).length
  const rising = numbers.every((number, at) => number === (numbers[0] ?? 0) + at && number <= 50)
  return keys.length >= 3 && numbers.length + letters === keys.length && rising && (numbers[0] ?? 1) <= 2
}

function isNamed(sheet: string, kind: SheetKind): boolean {
  return fold(sheet)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .endsWith(fold(sheetNames[kind]))
}

/** The row, or pair of rows, that says most; one row where both say as much. */
function bestHeading(kind: SheetKind, rows: readonly TextRow[]): Heading {
  const first = rows.slice(0, headingWithin)
  const single = first.map((row) => readHeading(kind, row, row.cells))
  const double = first.slice(1).flatMap((row, above) => pairedHeading(kind, first[above]?.cells ?? [], row))
  const size = ({ at }: Heading) => Object.keys(at).length
  const none: Heading = { row: 0, at: {}, written: {}, ignored: [] }
  return [...single, ...double].reduce((best, one) => (size(one) > size(best) ? one : best), none)
}

/**
 * A heading of two rows: the lower cell where it says a field (Xã under the merged “Đơn vị”), else the upper one. Told from
 * a heading above its first data by what the lower row holds besides: of data, much.
 */
function pairedHeading(kind: SheetKind, upper: readonly string[], lower: TextRow): Heading[] {
  const isField = (cell: string | undefined) => cell !== undefined && findField(kind, cell) !== undefined
  const gained = lower.cells.filter((cell, at) => isField(cell) && !isField(upper[at])).length
  const other = lower.cells.filter((cell) => cell.trim() !== '' && !isField(cell)).length
  if (gained < 2 || other > gained) return []
  const width = Math.max(upper.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, at) =>
    isField(lower.cells[at]) ? lower.cells[at] : upper[at] || lower.cells[at],
  )
  return [
    readHeading(
      kind,
      lower,
      cells.map((cell) => cell ?? ''),
    ),
  ]
}

function readHeading(kind: SheetKind, { row }: TextRow, cells: readonly string[]): Heading {
  const heading: Heading = { row, at: {}, written: {}, ignored: [] }
  for (const [at, cell] of cells.entries()) {
    const field = findField(kind, cell)
    if (field && heading.at[field] === undefined) {
      heading.at[field] = at
      heading.written[field] = cell.trim().slice(0, 80)
    } else if (cell.trim() !== '' && !isOurs(cell)) heading.ignored.push(cell.trim())
  }
  return heading
}

function lackingOf(kind: SheetKind, at: Columns['at']): string[] {
  return needed[kind]
    .filter((group) => group.every((field) => at[field] === undefined))
    .map((group) => group.map((field) => `“${headingOf(kind, field)}”`).join(' hoặc '))
}
