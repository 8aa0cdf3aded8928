import { writeSync } from 'node:fs'
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/refusal.ts'
import type { Answer } from './import-apart.ts'
import { importDocument } from './import-document.ts'

// The program of the process that reads a document (import-apart.ts), run from its source.
const [path = '', limits = '{}'] = process.argv.slice(2)
new Worker(new URL('reader-guard.ts', import.meta.url), { workerData: JSON.parse(limits) }).unref()
tell(await answer())
process.exit(0)

async function answer(): Promise<Answer> {
  try {
    return { imported: await importDocument(path) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

/** A pipe takes a piece at a time. */
function tell(message: Answer): void {
  const bytes = serialize(message)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}
