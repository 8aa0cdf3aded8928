import type { FileHandle } from 'node:fs/promises'
import { posix } from 'node:path'
import { scanXml, type XmlHandler } from '#platform/zip/xml-scan.ts'
import { openZip, type Zip } from '#platform/zip/zip.ts'
import type { Book, Sheet, TextRow } from './book.ts'
import type { Epoch } from './number-format.ts'
import { stringTable } from './string-table.ts'
import { Unreadable } from './unreadable.ts'
import {
  type Part,
  relationsPart,
  stringsPart,
  stylesPart,
  type WorkbookSheet,
  workbookPart,
} from './xlsx-parts.ts'
import { type Looks, worksheetRows } from './xlsx-rows.ts'

const megabyte = 1024 * 1024
/** Parts that are kept in memory; a sheet streams and may be as large as the zip guard allows. */
const largest = { workbook: 4 * megabyte, styles: 32 * megabyte, strings: 128 * megabyte }

/** Opens an .xlsx (or .xlsm) workbook: its sheets in order, each read row by row, only as fast as the reader asks. */
export async function openXlsx(file: FileHandle, fileSize: number): Promise<Book> {
  const zip = await openZip(file, fileSize)
  refuseOthers(zip)
  const path = await workbookPath(zip)
  const { sheets, epoch } = await readPart(zip, path, workbookPart(), largest.workbook)
  const relations = await readPart(zip, relationsPath(path), relationsPart(), largest.workbook)
  const paths = new Map(relations.map((relation) => [relation.id, resolve(path, relation.target)]))
  const worksheets = new Set(relations.filter(({ type }) => type === 'worksheet').map(({ id }) => id))
  const drawn = sheets.filter((sheet) => worksheets.delete(sheet.relation))
  const pathOf = (type: string) => paths.get(relations.find((relation) => relation.type === type)?.id ?? '')
  let looks: Promise<Looks> | undefined
  const sheetOf = ({ name, hidden, relation }: WorkbookSheet): Sheet => ({
    name,
    hidden,
    async *rows() {
      looks ??= readLooks(zip, pathOf('sharedStrings'), pathOf('styles'), epoch)
      yield* sheetRows(zip, paths.get(relation) ?? '', await looks)
    },
  })
  return { sheets: drawn.map(sheetOf), epoch }
}

/** What the cells of all sheets share; read once, when the first sheet is. */
async function readLooks(
  zip: Zip,
  strings: string | undefined,
  styles: string | undefined,
  epoch: Epoch,
): Promise<Looks> {
  return {
    strings: strings ? await readPart(zip, strings, stringsPart(), largest.strings) : stringTable(),
    shapes: styles ? await readPart(zip, styles, stylesPart(), largest.styles) : [],
    epoch,
  }
}

/** Reads one part through; `most` is how many bytes it may unpack to. */
async function readPart<Content>(
  zip: Zip,
  path: string,
  part: Part<Content>,
  most: number,
): Promise<Content> {
  const entry = zip.entries.get(path.toLowerCase())
  if (!entry) throw new Unreadable('damaged', `thiếu ${path}`)
  if (entry.size > most) throw new Unreadable('too-big', 'mức đọc được')
  for await (const _ of scanEntry(zip, path, part));
  return part.content
}

async function* sheetRows(zip: Zip, path: string, looks: Looks): AsyncGenerator<TextRow> {
  const rows = worksheetRows(looks)
  for await (const _ of scanEntry(zip, path, rows)) yield* rows.take()
}

/** Scans an entry and stops after every chunk, so that its reader sets the pace. */
async function* scanEntry(zip: Zip, path: string, handler: XmlHandler): AsyncGenerator<void> {
  const entry = zip.entries.get(path.toLowerCase())
  if (!entry) throw new Unreadable('damaged', `thiếu ${path}`)
  const scanner = scanXml(handler)
  let decoder: TextDecoder | undefined
  for await (const chunk of zip.unpack(entry)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8')
    scanner.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  scanner.write(decoder?.decode() ?? '')
  scanner.end()
  yield
}

/** The workbook is where the package says, nearly always xl/workbook.xml. */
async function workbookPath(zip: Zip): Promise<string> {
  const relations = zip.entries.has('_rels/.rels')
    ? await readPart(zip, '_rels/.rels', relationsPart(), largest.workbook)
    : []
  const target = relations.find((relation) => relation.type === 'officeDocument')?.target
  return resolve('', target ?? 'xl/workbook.xml')
}

function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target)
}

/** Other things that are zips inside are called by their name. */
function refuseOthers(zip: Zip): void {
  if (zip.entries.has('xl/workbook.bin')) throw new Unreadable('other-sheet', 'tệp Excel nhị phân (.xlsb)')
  if (zip.entries.has('word/document.xml')) throw new Unreadable('not-a-sheet', 'văn bản Word')
  if (zip.entries.has('ppt/presentation.xml'))
    throw new Unreadable('not-a-sheet', 'bài trình chiếu PowerPoint')
  if (zip.entries.has('mimetype')) throw new Unreadable('other-sheet', 'tệp OpenDocument')
  if (!zip.entries.has('[content_types].xml')) throw new Unreadable('archive')
}
