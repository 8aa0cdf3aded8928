import { type FileHandle, open } from 'node:fs/promises'
import { Unsound } from '#platform/zip/unsound.ts'
import { readAt } from '#platform/zip/zip.ts'
import type { Book, SheetRow } from './book.ts'
import { openCsv } from './csv.ts'
import { fileKind, oleRefusal } from './file-kind.ts'
import { Unreadable } from './unreadable.ts'
import { openXlsx } from './xlsx.ts'

/** `maxBytes` is the size of the file; `maxRows` counts rows that hold anything, over all sheets. */
export type ReadLimits = { maxRows?: number | undefined; maxBytes?: number | undefined }

const megabyte = 1024 * 1024

/**
 * Opens a spreadsheet, .xlsx or CSV, whatever its name, and hands the book to `use`; the file is closed afterwards.
 * Throws Unreadable for a file that is neither, too large, locked, damaged or made to do harm.
 */
export async function* withBook<Item>(
  path: string,
  limits: ReadLimits,
  use: (book: Book) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const file = await open(path).catch((error) => {
    throw new Unreadable('no-file', '', { cause: error })
  })
  try {
    yield* use(counted(await openBook(file, path, limits), limits.maxRows ?? 200_000))
  } catch (error) {
    throw error instanceof Unsound ? new Unreadable(error.reason, error.detail, { cause: error }) : error
  } finally {
    await file.close()
  }
}

/** Every row that holds anything, of every sheet that is not hidden, as the text its reader sees. */
export function readSheets(path: string, limits: ReadLimits = {}): AsyncGenerator<SheetRow> {
  return withBook(path, limits, async function* (book) {
    for (const sheet of book.sheets)
      if (!sheet.hidden)
        for await (const { row, cells } of sheet.rows()) yield { sheet: sheet.name, row, cells }
  })
}

async function openBook(file: FileHandle, path: string, limits: ReadLimits): Promise<Book> {
  const stat = await file.stat()
  if (!stat.isFile()) throw new Unreadable('no-file')
  const most = limits.maxBytes ?? 64 * megabyte
  if (stat.size > most) throw new Unreadable('too-big', `${Math.floor(most / megabyte)} MB`)
  const kind = fileKind(await readAt(file, 0, Math.min(stat.size, 65_536)))
  if (kind.kind === 'zip') return openXlsx(file, stat.size)
  if (kind.kind === 'ole') throw oleRefusal(await olePieces(file, stat.size))
  return openCsv(path, kind.encoding)
}

/** Where the old container may list what it holds: at its start, its end and its directory. */
async function olePieces(file: FileHandle, size: number): Promise<Buffer> {
  const piece = Math.min(size, 65_536)
  const head = await readAt(file, 0, piece)
  const listAt = head.length < 52 ? 0 : (head.readUInt32LE(48) + 1) * 2 ** Math.min(head.readUInt16LE(30), 12)
  const places = [size - piece, ...(listAt + piece <= size ? [listAt] : [])]
  return Buffer.concat([head, ...(await Promise.all(places.map((at) => readAt(file, at, piece))))])
}

function counted(book: Book, most: number): Book {
  let left = most
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    async *rows() {
      for await (const row of sheet.rows()) {
        if (left-- <= 0) throw new Unreadable('too-many-rows', most.toLocaleString('vi-VN'))
        yield row
      }
    },
  }))
  return { ...book, sheets }
}
