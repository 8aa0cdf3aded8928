import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** With fewer hints kept nobody can say how near two texts usually are. */
const FEWEST = 8
/** How far above the usual a hint stands that is shown, in usual distances. */
const UNUSUAL = 2

/**
 * How near two texts must be for the hint that both treat one topic to be shown: far nearer than the nearest of the others
 * usually are. Of lessons on one theme each has its nearest; few tell the same.
 */
export async function leastShown(db: Reader): Promise<number> {
  const { rows } = await sql<{ least: number }>`
    with kept as (select nearness from curriculum.likeness where kind = 'topic'),
      usual as (
        select percentile_cont(0.5) within group (order by nearness) as middle, count(*) as hints from kept)
    select middle + ${UNUSUAL}::int * percentile_cont(0.5) within group (order by abs(nearness - middle)) as least
    from kept cross join usual where hints >= ${FEWEST}::int group by middle`.execute(db)
  return rows[0]?.least ?? 0
}

/** Whether two pieces `k.one` and `k.other` are taught side by side in an edition: then they are meant to differ. */
export const areTaughtTogether = sql<boolean>`exists (
  select from curriculum.pin a join curriculum.pin b on b.edition = a.edition
  where a.piece = k.one and b.piece = k.other)`
