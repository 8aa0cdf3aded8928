import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { addJob } from '#platform/jobs.ts'
import { DayText, Id } from '#platform/parse.ts'
import { requireEntering } from './entering.ts'
import { addUpload } from './upload.store.ts'
import { mostBytes } from './upload.ts'
import { lookJob, workKey } from './upload-work.ts'

const Input = z.object({
  upload: Id,
  asOf: DayText,
  fileName: z.string().max(300),
  bytes: z.number().int().positive().max(mostBytes),
})

/** Has a file that lies in its upload folder looked at. The upload's id will be that of the import it may become. */
export const lookAtUpload = command({
  name: 'exchange.look-at-upload',
  input: Input,
  notInApi: true,
  async run({ trx, actor }: Change, { upload: id, ...file }) {
    requireEntering(actor)
    await addUpload(trx, { ...file, id, account: actor.account })
    await addJob(trx, lookJob, { upload: id }, { key: workKey(id) })
    return { upload: id }
  },
})
