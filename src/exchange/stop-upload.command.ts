import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { getUpload } from './upload.query.ts'
import { askToStop } from './upload.store.ts'

/** Asks whoever works on an upload to stop: nothing of it is kept, unless all of it was taken in before the asking was heard. */
export const stopUpload = command({
  name: 'exchange.stop-upload',
  input: z.object({ upload: Id }),
  notInApi: true,
  async run({ trx, actor }: Change, { upload: id }) {
    await getUpload(trx, actor, id)
    await askToStop(trx, id)
    return { upload: id }
  },
})
