import { CsvError, parse } from 'csv-parse/sync'

/** Why a row of a list was left out, in the user's words. `row` is the row of the file as Excel counts it, headings first. */
export type ListRefusal = { row: number; column: string; value: string; reason: string }
export type ListReading<Row> = { rows: Row[]; refusals: ListRefusal[] }

/** One row being read: the text of a cell by its heading, and the way to refuse it. */
export type ListRow = { cell: (column: string) => string; refuse: (column: string, reason: string) => void }

type Checked<Row> = { row: Row; at: (column: string, reason: string) => void }
type Read<Row> = { read: { row: Row; line: number; cells: ReadonlyMap<string, string> }[] } & {
  /** The rows that pass a last look at all of them together. */
  check: (look: (checked: Checked<Row>) => void) => ListReading<Row>
}

/**
 * Reads a CSV list whose columns are found by their headings, in any order. A byte order mark, CRLF, quotes and the
 * semicolons that Excel writes in Viet Nam are understood; other columns are passed over.
 */
export function readList<Row>(
  text: string,
  required: readonly string[],
  rowOf: (row: ListRow) => Row | undefined,
): Read<Row> {
  const refusals: ListRefusal[] = []
  const [headings, ...records] = cellsOf(text, refusals)
  const columns = (headings?.cells ?? []).map((heading) => heading.toLowerCase())
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    for (const column of missing)
      refusals.push({ row: 1, column, value: '', reason: `Thiếu cột “${column}”.` })
    return { read: [], check: () => ({ rows: [], refusals }) }
  }
  const read: Read<Row>['read'] = []
  for (const record of records) {
    const cells = new Map(columns.map((column, at) => [column, record.cells[at] ?? '']))
    const before = refusals.length
    const refuse = refuser(refusals, record.line, cells)
    const row = rowOf({ cell: (column) => cells.get(column) ?? '', refuse })
    if (row !== undefined && refusals.length === before) read.push({ row, line: record.line, cells })
  }
  return { read, check: (look) => checked(read, refusals, look) }
}

function checked<Row>(
  read: Read<Row>['read'],
  refusals: ListRefusal[],
  look: (checked: Checked<Row>) => void,
): ListReading<Row> {
  const rows = read.filter(({ row, line, cells }) => {
    const before = refusals.length
    look({ row, at: refuser(refusals, line, cells) })
    return refusals.length === before
  })
  return { rows: rows.map(({ row }) => row), refusals: refusals.sort((a, b) => a.row - b.row) }
}

function refuser(
  refusals: ListRefusal[],
  row: number,
  cells: ReadonlyMap<string, string>,
): ListRow['refuse'] {
  return (column, reason) => refusals.push({ row, column, value: cells.get(column) ?? '', reason })
}

function cellsOf(text: string, refusals: ListRefusal[]): { cells: string[]; line: number }[] {
  const first = text.slice(0, text.indexOf('\n') + 1 || text.length)
  const delimiter = first.includes(',') ? ',' : ';'
  try {
    const records: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true })
    const rows = records.map((cells, at) => ({ cells, line: at + 1 }))
    return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    const row = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1
    refusals.push({
      row,
      column: '',
      value: '',
      reason: 'Tệp CSV hỏng: một dấu ngoặc kép (") không khép đúng chỗ.',
    })
    return []
  }
}
