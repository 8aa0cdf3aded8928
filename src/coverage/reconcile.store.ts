import { sql } from 'kysely'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'

/**
 * Holds the readings to what is kept of persons: the steps that standing and attendances make from day to day against
 * those of the tally and its changes. What differs is appended, so that readings are right again. Answers with how
 * many (measure, unit, day) differed.
 */
export function reconcile(trx: Writer): Promise<number> {
  return inBulk(trx, 'all', async () => {
    const { rows } = await sql<{ differed: number }>`
      with span as not materialized (
        select measure, unit, unnest(grouped) as days, 1 as population, 0 as covered from coverage.standing
        union all
        select measure, unit, unnest(covered), 0, 1 from coverage.standing where covered <> '{}'
      ), step as (
        select measure, unit, lower(days) as day, population, covered from span
        union all
        select measure, unit, upper(days), -population, -covered from span where not upper_inf(days)
        union all
        select 0, unit, unnest(days), 0, 1 from coverage.attendance
        union all
        select measure, unit, day, -population, -covered from coverage.change
        union all
        select measure, unit, day,
          coalesce(lag(population) over so_far, 0) - population, coalesce(lag(covered) over so_far, 0) - covered
        from coverage.tally window so_far as (partition by unit, measure order by day)
      ), differing as materialized (
        select measure, unit, day, sum(population) as population, sum(covered) as covered
        from step group by measure, unit, day having sum(population) <> 0 or sum(covered) <> 0
      ), appended as (
        insert into coverage.change (measure, unit, day, population, covered)
        select measure, unit, day, population, covered from differing
      )
      select count(*) as differed from differing`.execute(trx)
    return rows[0]!.differed
  })
}
