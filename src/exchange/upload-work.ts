import { z } from 'zod'
import { Id } from '#platform/parse.ts'

/** The two works with an uploaded file, as the queue knows them. */
export const UploadWork = z.object({ upload: Id })
export const lookJob = { name: 'exchange.look-at-upload', payload: UploadWork } as const
export const importJob = { name: 'exchange.import-upload', payload: UploadWork } as const

/** Of one upload one work waits at a time. */
export function workKey(upload: string): string {
  return `upload ${upload}`
}
