import { type FileHandle, open } from 'node:fs/promises'
import { Refusal } from '#platform/refusal.ts'
import { Unsound } from '#platform/zip/unsound.ts'
import { readAt } from '#platform/zip/zip.ts'
import { Document } from './document.ts'
import { importDocx } from './docx/import-docx.ts'
import type { Imported } from './imported.ts'
import { importPdf } from './pdf/import-pdf.ts'
import { refuseDocument } from './refuse.ts'
import { refuseOtherKinds } from './refuse-other-kinds.ts'

const megabyte = 1024 * 1024
export const mostOfFile = 100 * megabyte

/**
 * Reads a .docx or PDF, whatever its name. Whatever the file is, there is a document or a Refusal; how long that takes and
 * how much memory is bounded by `importApart`, which everybody else should call.
 */
export async function importDocument(path: string): Promise<Imported> {
  const file = await open(path).catch(() => {
    throw refuseDocument('no-file')
  })
  try {
    return checked(await importFile(file))
  } catch (error) {
    throw asRefusal(error)
  } finally {
    await file.close()
  }
}

async function importFile(file: FileHandle): Promise<Imported> {
  const stat = await file.stat()
  if (!stat.isFile()) throw refuseDocument('no-file')
  if (stat.size === 0) throw refuseDocument('empty')
  if (stat.size > mostOfFile) throw refuseDocument('too-big', `${mostOfFile / megabyte} MB`)
  const head = await readAt(file, 0, Math.min(stat.size, 4_096))
  if (head.subarray(0, 1_024).includes('%PDF-')) return importPdf(await readAt(file, 0, stat.size))
  if (head.toString('hex', 0, 4) !== '504b0304') await refuseOtherKinds(file, stat.size, head)
  return importDocx(file, stat.size)
}

/** What the importers made is held to the same rule as what anybody else sends. */
function checked({ document, files, notes }: Imported): Imported {
  if (document.content.length === 0) throw refuseDocument('empty')
  const sound = Document.safeParse(document)
  if (!sound.success) throw refuseDocument('too-big', 'mức giữ được, hoặc lồng quá sâu')
  return { document: sound.data, files, notes }
}

/** A reader that stumbles over a broken file has met a damaged file; where it stumbled is kept as the cause. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const refusal =
    error instanceof Unsound
      ? refuseDocument(error.reason === 'locked' ? 'locked-word' : error.reason, error.detail)
      : refuseDocument('damaged')
  refusal.cause = error
  return refusal
}
