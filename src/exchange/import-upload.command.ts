import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { addJob } from '#platform/jobs.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireEntering } from './entering.ts'
import { getUpload } from './upload.query.ts'
import { beginWork } from './upload.store.ts'
import { importJob, workKey } from './upload-work.ts'

/** Has an upload that was looked at taken in, by the queue: it may be long. */
export const importUpload = command({
  name: 'exchange.import-upload',
  input: z.object({ upload: Id }),
  notInApi: true,
  async run({ trx, actor }: Change, { upload: id }) {
    requireEntering(actor)
    const { state, total } = await getUpload(trx, actor, id)
    if (state === 'importing' || state === 'imported') return { upload: id }
    if (state === 'looking' || state === 'refused' || total === null)
      throw new Refusal('conflict', 'Tệp này chưa đọc xong nên chưa nhập được.')
    await beginWork(trx, id, 'importing')
    await addJob(trx, importJob, { upload: id }, { key: workKey(id) })
    return { upload: id }
  },
})
