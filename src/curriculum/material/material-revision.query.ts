import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Revision } from '../edition-ground.ts'
import { findRevision, getPiece } from '../pieces.query.ts'
import type { MaterialContent } from './material.ts'

/** An earlier text of a material, for who works on it: what somebody who still writes on it had before her. */
export const materialRevision = query({
  name: 'curriculum.material-revision',
  input: z.object({ material: Id, revision: Id }),
  async run({ db, actor }: Asking, { material, revision }): Promise<Revision & { content: MaterialContent }> {
    await getPiece({ db, actor }, material, 'material')
    const found = await findRevision(db, material, revision)
    if (!found) throw new Refusal('missing', 'Không có bản mà bạn đã sửa; hãy mở lại rồi sửa.')
    return found as Revision & { content: MaterialContent }
  },
})
