import { sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import { isWorkedOn } from '../pieces.query.ts'

/** What an author is asked to change in a piece, by whom, and in which edition it was given back. */
export type RemarkOn = {
  edition: string
  title: string
  number: number
  quote: string
  text: string
  byName: string
  at: string
}

/** The remarks on a piece of the editions on their way that were given back, each edition's last ones; the newest first. */
export async function remarksOn(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  piece: string,
): Promise<RemarkOn[]> {
  const { rows } = await sql<RemarkOn>`
    select e.id as edition, e.number, s.by_name as "byName", s.at::text,
      m.remark ->> 'quote' as quote, m.remark ->> 'text' as text,
      (select r.content ->> 'title' from curriculum.revision r
        where r.piece = e.id and not r.aside order by r.seq desc limit 1) as title
    from curriculum.step s
    join curriculum.piece e on e.id = s.edition
    cross join lateral jsonb_array_elements(s.details -> 'remarks') with ordinality m(remark, nth)
    where s.kind = 'return' and m.remark ->> 'piece' = ${piece} and ${isWorkedOn(actor, sql`e.owner`)}
      and not exists (select from curriculum.publication u where u.edition = e.id)
      and not exists (select from curriculum.step l where l.edition = e.id and l.kind = 'return' and l.seq > s.seq)
    order by s.seq desc, m.nth`.execute(db)
  return rows
}
