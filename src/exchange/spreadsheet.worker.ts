import { parentPort, workerData } from 'node:worker_threads'
import { type RefusedRow, writeCorrection } from './correction.ts'
import { writeTemplate } from './template.ts'

// Runs in a thread of its own, from its source: writing a workbook takes longer than whoever answers people may think.
const { corrected } = workerData as { corrected: RefusedRow[] | null }
parentPort?.postMessage(corrected === null ? await writeTemplate() : await writeCorrection(corrected))
