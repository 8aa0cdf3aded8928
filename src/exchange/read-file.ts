import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Cells } from './cell.ts'
import type { Columns } from './columns.ts'
import { type PersonLine, type RefusedLine, spelt, type TrainingLine, type Warning } from './plan.ts'
import { type Found, readWorkbook } from './read-workbook.ts'
import { Unreadable } from './unreadable.ts'

/** The rows of a file, read and parsed; what could not be parsed is refused already. */
export type ReadFile = {
  fileName: string
  digest: string
  people: PersonLine[]
  trainings: TrainingLine[]
  refused: RefusedLine[]
  warnings: Warning[]
  notes: string[]
  sheets: SheetRead[]
  /** Sheets that are none of the lists. */
  passed: { sheet: string; why: 'hidden' | 'empty' | 'unknown' }[]
}

/** How a sheet was read: which column is what, and its first rows as they were written. */
export type SheetRead = { sheet: string; columns: Columns; rows: number; first: Cells[] }

/** So many rows of a sheet are shown to whoever brings it. */
const shownRows = 5

/**
 * Reads a workbook of the template, or one of its sheets as CSV. Refuses, with what to do, a file that is neither,
 * is damaged, or lacks a column that no row can do without. `progress` hears how many rows were read; whoever throws
 * there stops it.
 */
export async function readFileOfPeople(
  path: string,
  options: { today: Day; name?: string; progress?: (rows: number) => void },
): Promise<ReadFile> {
  const fileName = options.name ?? basename(path)
  const file: ReadFile = {
    fileName,
    digest: '',
    people: [],
    trainings: [],
    refused: [],
    warnings: [],
    notes: [],
    sheets: [],
    passed: [],
  }
  let rows = 0
  try {
    for await (const found of readWorkbook(path, options.today)) {
      keep(file, found)
      if (++rows % 1000 === 0) options.progress?.(rows)
    }
    file.digest = await digestOf(path)
  } catch (error) {
    if (error instanceof Unreadable) throw new Refusal('invalid', error.message)
    throw error
  }
  return file
}

function keep(file: ReadFile, found: Found): void {
  const { sheet } = found
  if (found.type === 'ignored') {
    file.passed.push({ sheet, why: found.why })
    return
  }
  if (found.type === 'sheet') {
    file.sheets.push({ sheet, columns: found.columns, rows: 0, first: [] })
    const { ignored, absent } = found.columns
    if (ignored.length > 0) file.notes.push(`Tờ “${sheet}”: không đọc cột ${ignored.join(', ')}.`)
    if (absent.length > 0) file.notes.push(`Tờ “${sheet}”: không có cột ${absent.join(', ')}.`)
    return
  }
  const { row, cells, reading } = found
  const read = file.sheets.at(-1)
  if (read && ++read.rows <= shownRows) read.first.push(cells)
  for (const { column, reason } of reading.warnings.slice(0, spelt - file.warnings.length))
    file.warnings.push({ sheet, row, reason: `${column}: ${reason}` })
  const kind = found.type === 'person' ? 'postings' : 'trainings'
  if (!reading.ok) file.refused.push({ kind, sheet, row, cells, reasons: reading.refusals, waiting: false })
  else if (found.type === 'person')
    file.people.push({ sheet, row, cells, value: reading.value as PersonLine['value'] })
  else file.trainings.push({ sheet, row, cells, value: reading.value as TrainingLine['value'] })
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
