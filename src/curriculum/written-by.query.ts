import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Stretch, stretchesOf } from './difference.ts'
import type { Revision } from './edition-ground.ts'
import { materialPart, topicPart } from './parts.ts'
import { findRevision, getPiece, revisionColumns } from './pieces.query.ts'

/** Who wrote a text of a topic or material, when, and what she changed in the one before it. */
export type WrittenBy = Pick<Revision, 'byName' | 'at'> & {
  title: string
  /** Whose text it was before; null for the first. */
  before: Pick<Revision, 'byName' | 'at'> | null
  stretches: Stretch[]
}

export const writtenBy = query({
  name: 'curriculum.written-by',
  input: z.object({ piece: Id, revision: Id }),
  async run({ db, actor }: Asking, { piece, revision }): Promise<WrittenBy> {
    const { kind } = await getPiece({ db, actor }, piece)
    const found = kind === 'edition' ? undefined : await findRevision(db, piece, revision)
    if (!found) throw new Refusal('missing', 'Không có bản này; hãy mở lại chuyên đề hoặc tài liệu.')
    const { rows } = await sql<Revision>`
      select ${revisionColumns} from curriculum.revision r
      where r.piece = ${piece} and r.id = ${found.base}`.execute(db)
    const before = rows[0] ?? null
    const textOf = (one: Revision | null) =>
      one === null ? '' : (kind === 'topic' ? topicPart(one as never) : materialPart(one as never)).text
    return {
      ...{ byName: found.byName, at: found.at, title: found.content.title },
      before: before && { byName: before.byName, at: before.at },
      stretches: stretchesOf(textOf(before), textOf(found)),
    }
  },
})
