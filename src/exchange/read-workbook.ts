import type { Day } from '#platform/pure/day.ts'
import { ownTexts } from '#platform/pure/own-texts.ts'
import type { Book, Sheet, TextRow } from './book.ts'
import type { Cells } from './cell.ts'
import { type Columns, cellsByField, findColumns, headingWithin, isNumbering } from './columns.ts'
import { type Field, sheetNames } from './fields.ts'
import { type PersonRow, type Reading, readPerson, readTraining, type TrainingRow } from './rows.ts'
import { type ReadLimits, withBook } from './sheet.ts'
import { Unreadable } from './unreadable.ts'

/** What is found in a file, in its order: sheets, each with its rows, and sheets that say nothing to us. */
export type Found =
  | { type: 'sheet'; sheet: string; columns: Columns }
  | { type: 'ignored'; sheet: string; why: 'hidden' | 'empty' | 'unknown' }
  | FoundRow<'person', PersonRow>
  | FoundRow<'training', TrainingRow>

type FoundRow<Type, Row> = {
  type: Type
  sheet: string
  row: number
  /** What was written, by field, to show again when the row is refused. */
  cells: Cells
  reading: Reading<Row>
}

/**
 * Reads a workbook or CSV of the template: which sheets are the lists, where their columns are, and every row with what
 * it says or why it cannot be taken. Rows without anything in a known column (a bare STT) are passed over.
 * Throws Unreadable for a file that cannot be read, has neither list, or lacks a column that no row can do without.
 */
export function readWorkbook(path: string, today: Day, limits: ReadLimits = {}): AsyncGenerator<Found> {
  return withBook(path, limits, async function* (book) {
    let lists = 0
    for (const sheet of book.sheets) {
      if (sheet.hidden) yield { type: 'ignored', sheet: sheet.name, why: 'hidden' }
      else
        for await (const found of readSheet(sheet, book, today)) {
          if (found.type === 'sheet') lists++
          yield found
        }
    }
    if (lists === 0)
      throw new Unreadable(
        'no-table',
        book.sheets.map(({ name }) => `“${name}”`).join(', ') || 'không tờ nào',
      )
  })
}

async function* readSheet(sheet: Sheet, book: Book, today: Day): AsyncGenerator<Found> {
  const rows = sheet.rows()[Symbol.asyncIterator]()
  try {
    const first = await takeFirst(rows)
    const columns = findColumns(sheet.name, first)
    if (!columns) {
      yield { type: 'ignored', sheet: sheet.name, why: first.length === 0 ? 'empty' : 'unknown' }
      return
    }
    if ('lacking' in columns)
      throw new Unreadable(
        'missing-column',
        `Tờ “${sheet.name}” (${sheetNames[columns.kind]}) thiếu cột ${columns.lacking.join(', ')}`,
      )
    yield { type: 'sheet', sheet: sheet.name, columns }
    const own = ownTexts()
    const read = (row: TextRow) => readRow(sheet.name, row, columns, own, book, today)
    for (const row of first) yield* read(row)
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield* read(next.value)
  } finally {
    await rows.return?.()
  }
}

function* readRow(
  sheet: string,
  { row, cells: texts }: TextRow,
  columns: Columns,
  own: (text: string) => string,
  book: Book,
  today: Day,
): Generator<Found> {
  if (row <= columns.headingRow || (row === columns.headingRow + 1 && isNumbering(texts))) return
  const cells = cellsByField(columns, texts, own)
  const fields = Object.keys(cells) as Field[]
  if (!fields.some((field) => field !== 'number' && cells[field]?.trim() !== '')) return
  if (columns.kind === 'people')
    yield { type: 'person', sheet, row, cells, reading: readPerson(cells, today, book.epoch) }
  else yield { type: 'training', sheet, row, cells, reading: readTraining(cells, today, book.epoch) }
}

async function takeFirst(rows: AsyncIterator<TextRow>): Promise<TextRow[]> {
  const first: TextRow[] = []
  while (first.length < headingWithin) {
    const next = await rows.next()
    if (next.done) break
    first.push(next.value)
  }
  return first
}
