import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type EditionListed, findEditionsOf } from './editions.query.ts'

/** A programme by its editions, the newest first. */
export const programme = query({
  name: 'curriculum.programme',
  input: z.object({ programme: Id }),
  async run(asking: Asking, { programme: id }): Promise<EditionListed[]> {
    const editions = await findEditionsOf(asking, id)
    if (editions.length === 0)
      throw new Refusal('missing', 'Không có chương trình này trong phạm vi của bạn.')
    return editions
  },
})
