import { type RawBuilder, sql } from 'kysely'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'

/** Only one at a time folds; readers and writers are not in its way. */
const FOLDING = 18_930_003

/**
 * Moves appended changes into the running totals. A reading before, during or after says the same: tally and changes
 * are read in one snapshot. Answers with how many changes were folded.
 */
export async function fold(trx: Writer): Promise<number> {
  await sql`select pg_advisory_xact_lock(${FOLDING})`.execute(trx)
  const waiting = await sql<{ many: boolean }>`
    select count(*) > 20000 as many from (select from coverage.change limit 20001) c`.execute(trx)
  const many = waiting.rows[0]?.many === true
  return inBulk(trx, many ? 'all' : [], () => foldAll(trx, many ? baseOfMany : baseOfFew))
}

/** Where the running totals stood before the first day that changes: an index probe for each of a few, one pass for many. */
const baseOfFew = sql`
  select e.measure, e.unit, b.population, b.covered
  from earliest e cross join lateral (
    select t.population, t.covered from coverage.tally t
    where t.unit = e.unit and t.measure = e.measure and t.day < e.day
    order by t.unit desc, t.measure desc, t.day desc limit 1
  ) b`
const baseOfMany = sql`
  select distinct on (t.unit, t.measure) t.measure, t.unit, t.population, t.covered
  from earliest e join coverage.tally t on t.unit = e.unit and t.measure = e.measure and t.day < e.day
  order by t.unit, t.measure, t.day desc`

async function foldAll(trx: Writer, base: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from coverage.change returning measure, unit, day, population, covered
    ), daily as materialized (
      select measure, unit, day, sum(population)::int as population, sum(covered)::int as covered
      from taken group by measure, unit, day
    ), earliest as materialized (
      select measure, unit, min(day) as day from daily group by measure, unit
    ), base as materialized (${base}
    ), later as materialized (
      select t.measure, t.unit, t.day, t.population, t.covered
      from earliest e join coverage.tally t on t.unit = e.unit and t.measure = e.measure and t.day >= e.day
    ), numbered as (
      select measure, unit, day, l.population, l.covered,
        count(l.population) over so_far as n,
        sum(coalesce(d.population, 0)) over so_far as more_population,
        sum(coalesce(d.covered, 0)) over so_far as more_covered
      from later l full join daily d using (measure, unit, day)
      window so_far as (partition by measure, unit order by day)
    ), carried as (
      select measure, unit, day, more_population, more_covered,
        first_value(population) over (partition by measure, unit, n order by day) as population,
        first_value(covered) over (partition by measure, unit, n order by day) as covered
      from numbered
    ), written as (
      insert into coverage.tally (measure, unit, day, population, covered)
      select c.measure, c.unit, c.day,
        coalesce(c.population, b.population, 0) + c.more_population,
        coalesce(c.covered, b.covered, 0) + c.more_covered
      from carried c left join base b using (measure, unit)
      order by c.unit, c.measure, c.day
      on conflict (unit, measure, day) do update set population = excluded.population, covered = excluded.covered
    )
    select count(*) as folded from taken`.execute(trx)
  return rows[0]!.folded
}
