import { importApart } from '../document/import-apart.ts'
import type { Imported } from '../document/imported.ts'
import { oneAtATime } from './file-line.ts'

/** The largest file a document may come in. */
export const mostOfUpload = 64 * 1024 * 1024

const inLine = oneAtATime()

/** Reads a document that was sent, one file after another. */
export function importInLine(path: string): Promise<Imported> {
  return inLine(() => importApart(path))
}
