import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#platform/refusal.ts'
import type { Printed, PrintOrder } from './print-apart.ts'
import { printBooklet } from './print-booklet.ts'

// Runs in a thread of its own, from its source: a long booklet takes longer than whoever answers people may think.
parentPort?.postMessage(printed(workerData as PrintOrder))

function printed({ booklet, files }: PrintOrder): Printed {
  try {
    return { bytes: printBooklet(booklet, files) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}
