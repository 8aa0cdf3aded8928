import { sql } from 'kysely'
import { z } from 'zod'
import { type Asking, query } from '#platform/query.ts'
import type { PieceKind } from '../piece.ts'
import { isWorkedOn } from '../pieces.query.ts'
import { decisionsOn } from './decisions.query.ts'
import { areTaughtTogether, leastShown } from './hints.query.ts'
import { likenessSides, turned } from './likeness.ts'
import { type FoundLikeness, likenessColumns, likenesses } from './likenesses.query.ts'
import { isShown, titleShown } from './shown.query.ts'

export type AlikeListed = FoundLikeness & { of: Exclude<PieceKind, 'edition'> }

/** A page of them, and how many there are on each side. */
export type AlikePage = { rows: AlikeListed[]; totals: Record<(typeof likenessSides)[number], number> }

type Row = Omit<AlikeListed, 'decision'>

/** What is alike in all that the asker works on (`one`), against whatever exists for her: the most alike first. */
export const alikeInCatalogue = query({
  name: 'curriculum.alike',
  input: z.object({
    side: z.enum(likenessSides).default('open'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  async run({ db, actor }: Asking, { side, offset, limit }): Promise<AlikePage> {
    const least = await leastShown(db)
    const all = sql`
      select ${likenessColumns}, p1.kind as of, ${sideOfRow} as side,
        ${titleShown(actor, sql`p1`)} as "titleOne", ${titleShown(actor, sql`p2`)} as "titleOther",
        ${isWorkedOn(actor, sql`p1.owner`)} as own,
        greatest(k.share_one, k.share_other, k.nearness) as strength, k.one as first, k.other as second
      from ${likenesses}
      join curriculum.piece p1 on p1.id = k.one join curriculum.piece p2 on p2.id = k.other
      where (${isWorkedOn(actor, sql`p1.owner`)} or ${isWorkedOn(actor, sql`p2.owner`)})
        and ${isShown(actor, sql`p1`)} and ${isShown(actor, sql`p2`)}
        and (k.kind <> 'topic' or k.nearness >= ${least} and not ${areTaughtTogether})`
    const { rows: counted } = await sql<{ side: (typeof likenessSides)[number]; count: number }>`
      select side, count(*) as count from (${all}) a group by side`.execute(db)
    const { rows } = await sql<Row & { titleOne: string; titleOther: string; own: boolean }>`
      select * from (${all}) a where side = ${side}
      order by strength desc, first, second limit ${limit} offset ${offset}`.execute(db)
    const decisions = await decisionsOn(db, rows)
    const countOf = (one: string) => counted.find((row) => row.side === one)?.count ?? 0
    return {
      totals: { open: countOf('open'), decided: countOf('decided'), hints: countOf('hints') },
      rows: rows.map(({ titleOne, titleOther, own, ...row }) => {
        const one = { ...row.one, title: titleOne }
        const found = { ...row, one, other: { ...row.other, title: titleOther }, decision: decisions(row) }
        return own ? found : turned(found)
      }),
    }
  },
})

const sideOfRow = sql`case when k.kind = 'topic' then 'hints' when exists (
    select from curriculum.overlap_decision d
    where d.one = k.one_revision and d.other = k.other_revision or d.one = k.other_revision and d.other = k.one_revision
  ) then 'decided' else 'open' end`
