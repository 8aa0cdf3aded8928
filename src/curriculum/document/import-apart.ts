import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import { packageRoot } from '#platform/package-root.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Imported } from './imported.ts'
import { refuseDocument } from './refuse.ts'

/** What the process that reads answers with. */
export type Answer = { imported: Imported } | { refused: string }
export type ApartLimits = {
  seconds: number
  /** Of memory in all, most of it for pictures; JavaScript's own heap may have 512. */
  megabytes: number
}

/**
 * Reads a .docx or PDF in a process of its own, which may read files but not write, start programs or load machine code.
 * Answers with the document or a Refusal, at the latest when the time is up, whatever the file does to its reader.
 */
export async function importApart(
  path: string,
  limits: ApartLimits = { seconds: 60, megabytes: 1_536 },
): Promise<Imported> {
  const reader = join(packageRoot, 'src/curriculum/document/reader.ts')
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=512',
      '--max-semi-space-size=16',
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--disable-warning=SecurityWarning',
      reader,
      path,
      JSON.stringify(limits),
    ],
    // Nothing of our own surroundings, least of all the keys in them.
    { stdio: ['ignore', 'pipe', 'ignore'], env: { NODE_OPTIONS: '' } },
  )
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, limits.seconds * 1_000)
  try {
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    const [code] = (await once(child, 'close')) as [number | null]
    if (late) throw refuseDocument('too-slow', `${limits.seconds} giây`)
    // It ends itself with 1 when its reader threw where nobody caught it; by a signal or in the engine, for lack of memory.
    if (code === 1) throw refuseDocument('damaged')
    if (code !== 0) throw refuseDocument('too-heavy')
    const answer = deserialize(Buffer.concat(pieces)) as Answer
    if ('refused' in answer) throw new Refusal('invalid', answer.refused)
    return answer.imported
  } finally {
    clearTimeout(timer)
  }
}
