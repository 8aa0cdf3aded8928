import { sql } from 'kysely'
import { z } from 'zod'
import { type Asking, query } from '#platform/query.ts'
import { isWorkedOn } from './pieces.query.ts'

/** Topics or materials that the asker may use again, by title. */
export const choosable = query({
  name: 'curriculum.choosable',
  input: z.object({ kind: z.enum(['topic', 'material']) }),
  async run({ db, actor }: Asking, { kind }): Promise<{ id: string; title: string }[]> {
    const { rows } = await sql<{ id: string; title: string }>`
      select p.id, r.content ->> 'title' as title
      from curriculum.piece p
      join lateral (
        select content from curriculum.revision where piece = p.id and not aside order by seq desc limit 1
      ) r on true
      where p.kind = ${kind} and ${isWorkedOn(actor, sql`p.owner`)} limit 5000`.execute(db)
    const collator = new Intl.Collator('vi')
    return rows.toSorted((one, other) => collator.compare(one.title, other.title))
  },
})
