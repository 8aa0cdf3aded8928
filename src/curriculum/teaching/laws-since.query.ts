import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'

/** A law that changed from a day on, in what, and the titles of what cites it. */
export type LawSince = { law: string; day: Day; what: string; citedIn: string[] }

/** The laws that these texts cite and that changed after a day, the earliest first. */
export async function lawsSince(db: Reader, revisions: readonly string[], since: Day): Promise<LawSince[]> {
  const { rows } = await sql<LawSince>`
    select c.law, c.day, c.what, array_agg(distinct r.content ->> 'title') as "citedIn"
    from curriculum.revision r
    cross join lateral jsonb_array_elements_text(r.content -> 'cites') cited
    join curriculum.law_change c on c.law = cited and c.day > ${since}
    where r.id = any(${revisions}::uuid[])
    group by c.law, c.day, c.what order by c.day, c.law`.execute(db)
  return rows
}
