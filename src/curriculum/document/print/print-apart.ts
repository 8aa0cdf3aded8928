import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '#platform/package-root.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PictureFile } from '../imported.ts'
import type { Booklet } from './booklet.typst.ts'

export type PrintOrder = { booklet: Booklet; files: readonly PictureFile[] }
export type Printed = { bytes: Uint8Array } | { refused: string }

/** The booklet as the bytes of a PDF, made while others are answered. */
export async function printApart(booklet: Booklet, files: readonly PictureFile[]): Promise<Uint8Array> {
  const { contents, caseExercise, rolePlay, recording } = booklet.labels
  // Only words go to another thread; a group of messages may hold functions beside them.
  const labels = { contents, caseExercise, rolePlay, recording }
  const worker = new Worker(join(packageRoot, 'src/curriculum/document/print/printer.worker.ts'), {
    workerData: { booklet: { ...booklet, labels }, files } satisfies PrintOrder,
  })
  const [printed] = (await once(worker, 'message')) as [Printed]
  if ('refused' in printed) throw new Refusal('invalid', printed.refused)
  return printed.bytes
}
