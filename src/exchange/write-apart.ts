import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '#platform/package-root.ts'
import type { RefusedRow } from './correction.ts'

/** The empty template, or the correction file of these rows, as the bytes of an .xlsx, written while others are answered. */
export async function writtenApart(corrected: RefusedRow[] | null): Promise<Uint8Array> {
  const worker = new Worker(join(packageRoot, 'src/exchange/spreadsheet.worker.ts'), {
    workerData: { corrected },
  })
  const [bytes] = (await once(worker, 'message')) as [Uint8Array]
  return bytes
}
