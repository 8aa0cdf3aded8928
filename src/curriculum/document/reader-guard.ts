import { workerData } from 'node:worker_threads'
import type { ApartLimits } from './import-apart.ts'

// A thread beside the one that reads, for that one may be caught in a loop: ends the process when it takes too much
// memory or time, or when whoever started it is gone.
const { seconds, megabytes } = workerData as ApartLimits
const parent = process.ppid
const end = performance.now() + (seconds + 5) * 1_000

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > megabytes * 1024 * 1024
  if (tooMuch || performance.now() > end || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 100)
