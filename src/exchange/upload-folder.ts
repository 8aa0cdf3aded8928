import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RefusedRow, writeCorrection } from './correction.ts'
import type { RefusedLine } from './plan.ts'
import type { ReadFile, SheetRead } from './read-file.ts'
import type { ImportSummary } from './summary.ts'

/**
 * The private folder of an upload: the file itself, and what was understood of it. It holds what officers wrote of
 * people, so it is readable to this program only and goes after a day.
 */
export type Look = {
  sheets: SheetRead[]
  passed: ReadFile['passed']
  rows: number
  summary: ImportSummary
  refused: number
  /** Where in refused.jsonl each page begins, in bytes. */
  pages: number[]
}

/** Refused rows on one page. */
export const refusedPerPage = 50

export async function makeUploadFolder(files: string, id: string): Promise<string> {
  await mkdir(folderOf(files, id), { recursive: true, mode: 0o700 })
  return uploadedFile(files, id)
}

export function uploadedFile(files: string, id: string): string {
  return join(folderOf(files, id), 'file')
}

export async function removeUploadFolder(files: string, id: string): Promise<void> {
  await rm(folderOf(files, id), { recursive: true, force: true })
}

/** The uploads whose folder is older than so many hours. */
export async function oldUploadFolders(files: string, hours: number): Promise<string[]> {
  const ids = await readdir(join(files, 'uploads')).catch(() => [])
  const made = await Promise.all(ids.map(async (id) => (await stat(folderOf(files, id))).mtimeMs))
  return ids.filter((_, at) => (made[at] ?? 0) < Date.now() - hours * 3_600_000)
}

/** Keeps what an import would do, so that its pages need not read the file again. */
export async function keepLook(
  files: string,
  id: string,
  file: ReadFile,
  { summary, refused }: { summary: ImportSummary; refused: RefusedLine[] },
): Promise<void> {
  const folder = folderOf(files, id)
  const rows = file.people.length + file.trainings.length + file.refused.length
  const pages = await writeLines(join(folder, 'refused.jsonl'), refused)
  if (refused.length > 0)
    await writeFile(correctionFile(files, id), await writeCorrection(toCorrect(refused)), secret)
  const look: Look = {
    sheets: file.sheets,
    passed: file.passed,
    rows,
    summary,
    refused: refused.length,
    pages,
  }
  await writeFile(join(folder, 'look.json'), JSON.stringify(look), secret)
}

export async function findLook(files: string, id: string): Promise<Look | undefined> {
  const text = await readFile(join(folderOf(files, id), 'look.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Look)
}

/** One page of the refused rows, counted from 0. */
export async function refusedPage(
  files: string,
  id: string,
  { pages }: Look,
  page: number,
): Promise<RefusedLine[]> {
  const [start, end] = [pages[page], pages[page + 1]]
  if (start === undefined) return []
  const path = join(folderOf(files, id), 'refused.jsonl')
  const pieces = await createReadStream(path, { start, ...(end !== undefined && { end: end - 1 }) }).toArray()
  const lines = Buffer.concat(pieces as Buffer[])
    .toString('utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as RefusedLine)
}

export function correctionFile(files: string, id: string): string {
  return join(folderOf(files, id), 'correction.xlsx')
}

/** The refused rows as the correction file writes them. */
export function toCorrect(refused: RefusedLine[]): RefusedRow[] {
  return refused.map(({ kind, ...line }) => ({ ...line, kind: kind === 'postings' ? 'people' : 'training' }))
}

const secret = { mode: 0o600 }

function folderOf(files: string, id: string): string {
  return join(files, 'uploads', id)
}

/** One row a line; answers with where each page begins. */
async function writeLines(path: string, lines: RefusedLine[]): Promise<number[]> {
  const file = await open(path, 'w', secret.mode)
  const pages: number[] = []
  let bytes = 0
  try {
    for (let at = 0; at < lines.length; at += refusedPerPage) {
      const page = lines.slice(at, at + refusedPerPage).map((line) => `${JSON.stringify(line)}\n`)
      pages.push(bytes)
      bytes += (await file.write(page.join(''))).bytesWritten
    }
  } finally {
    await file.close()
  }
  return pages
}
