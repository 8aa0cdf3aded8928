import type { Day } from '#platform/pure/day.ts'

/** A file on its way in: looked at, then imported or not. Refused: it cannot be read, or was not allowed. */
export type UploadState = 'looking' | 'looked' | 'importing' | 'imported' | 'refused' | 'stopped'

/** What is being done with a file. Reading counts rows; what comes after cannot be counted. */
export const phases = ['waiting', 'reading', 'understanding', 'writing'] as const
export type Phase = (typeof phases)[number]

export type Upload = {
  id: string
  account: string | null
  fileName: string
  bytes: number
  asOf: Day
  at: string
  state: UploadState
  problem: string | null
  stopping: boolean
  phase: Phase
  /** Rows read, of how many as far as it is known. */
  done: number
  total: number | null
  /** Seconds since this work began, and since it was last heard of. */
  since: number
  silent: number
}

/** A file may be that large, in bytes. */
export const mostBytes = 64 * 1024 * 1024

/** So long a file stays that was not imported, and what was understood of it. */
export const keptHours = 24

/** Whether somebody works on it now. */
export function isAtWork({ state }: Pick<Upload, 'state'>): boolean {
  return state === 'looking' || state === 'importing'
}

/** Of all the work with a file, reading it takes about this share, understanding it that (measured, 100,000 rows). */
const shares = {
  waiting: [0, 0],
  reading: [0, 0.35],
  understanding: [0.35, 0.15],
  writing: [0.5, 0.5],
} as const

/** How much of the work is done, 0 to 1, as far as it can be said. Nothing is written when a file is only looked at. */
export function shareDone({ state, phase, done, total }: Upload): number {
  const [from, width] = shares[phase]
  const within = phase === 'reading' && total ? Math.min(1, done / total) : 0
  const share = from + width * within
  return state === 'looking' ? Math.min(1, share / shares.writing[0]) : share
}

/** Seconds that the work will still take if it goes on as it went; null while that would only be a guess. */
export function secondsLeft(upload: Upload): number | null {
  const share = shareDone(upload)
  return share < 0.1 || upload.since < 2 ? null : (upload.since / share) * (1 - share)
}
