import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAll } from 'csv-parse/sync'
import { type Book, mostColumns, type TextRow } from './book.ts'
import type { TextEncoding } from './file-kind.ts'
import { Unreadable } from './unreadable.ts'

/** The name of the one sheet of a CSV file. */
const csvSheet = 'CSV'

const delimiters = [';', '\t', ',', '|'] as const
const settings: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: 1_000_000,
}

/** A CSV file as a book of one sheet; the delimiter is found in its first rows, or named by Excel's own first line `sep=;`. */
export function openCsv(path: string, encoding: TextEncoding): Book {
  return { sheets: [{ name: csvSheet, hidden: false, rows: () => csvRows(path, encoding) }], epoch: 1900 }
}

/** The delimiter that splits the widest row of a sample; a title or an address with commas is narrower than the heading. */
export function findDelimiter(sample: string): string {
  const named = /^sep=(.)\r?\n/i.exec(sample)?.[1]
  if (named) return named
  const widths = delimiters.map((delimiter) => widestRow(sample, delimiter))
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ','
}

async function* csvRows(path: string, encoding: TextEncoding): AsyncGenerator<TextRow> {
  const text = decoded(path, encoding)
  const first = await text.next()
  const sample = first.done ? '' : first.value
  const delimiter = findDelimiter(sample)
  const parser = parse({ ...settings, delimiter })
  const source = Readable.from(chained(sample, text))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++
      const named = row === 1 && /^sep=/i.test(record[0] ?? '')
      const cells = record.slice(0, mostColumns)
      if (!named && cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable('open-quote', String(row + 1), { cause: error }) : error
  } finally {
    source.destroy()
  }
}

async function* chained(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first !== '') yield first
  yield* rest
}

async function* decoded(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 }))
      yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new Unreadable('encoding', '', { cause: error }) : error
  }
}

function widestRow(sample: string, delimiter: string): number {
  const lines = sample.split(/\r\n|\n|\r/, 25).slice(0, 24)
  try {
    const rows: string[][] = parseAll(lines.join('\n'), { ...settings, delimiter })
    return Math.max(0, ...rows.map((row) => row.length))
  } catch {
    return Math.max(0, ...lines.map((line) => line.split(delimiter).length))
  }
}
