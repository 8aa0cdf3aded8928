import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Fraction } from './rate.ts'

/** Persons with a post, and attendances so far, stand under this number. */
export const presence = 0

/** Every unit by every measure on every day. */
export type Wanted = { units: readonly string[]; measures: readonly number[]; days: readonly Day[] }

export type Reading = Fraction & { unit: string; measure: number; on: Day }

/** The running totals of units and measures on a day: one index probe each, and what is not folded yet. */
export function readings(db: Reader, units: string[], measures: number[], on: Day): Promise<Reading[]> {
  return readingsOf(db, [{ units, measures, days: [on] }])
}

/**
 * The same for several crosses of units, measures and days at once, all of one state of the database. What is wanted
 * comes as columns of one length: so the planner expects few rows, and keeps one plan instead of making one each time.
 */
export async function readingsOf(db: Reader, wanted: readonly Wanted[]): Promise<Reading[]> {
  const units = [...new Set(wanted.flatMap((one) => one.units))]
  const rows = wanted.flatMap(crossed)
  const place = new Map(units.map((unit, index) => [unit, index + 1]))
  const { rows: found } = await sql<Fraction & { nth: number }>`
    with wanted as materialized (
      select w.nth::int, (${units}::uuid[])[w.place] as unit, w.measure, w.day
      from unnest(${rows.map(({ unit }) => place.get(unit))}::int[], ${rows.map(({ measure }) => measure)}::smallint[],
        ${rows.map(({ on }) => on)}::date[]) with ordinality as w(place, measure, day, nth)
    ), tail as materialized (
      select unit, measure, day, population, covered from coverage.change where unit = any(${units}::uuid[])
    )
    select w.nth,
      (coalesce(t.population, 0) + coalesce(c.population, 0))::int as population,
      (coalesce(t.covered, 0) + coalesce(c.covered, 0))::int as covered
    from wanted w
    left join lateral (
      select population, covered from coverage.tally
      where unit = w.unit and measure = w.measure and day <= w.day
      order by day desc limit 1
    ) t on true
    left join (
      select o.nth, sum(l.population) as population, sum(l.covered) as covered
      from tail l join wanted o on o.unit = l.unit and o.measure = l.measure and l.day <= o.day
      group by o.nth
    ) c on c.nth = w.nth`.execute(db)
  return found.map(({ nth, population, covered }) => ({ ...rows[nth - 1]!, population, covered }))
}

/** Readings by what they are of; what was not read is nobody. */
export function readingAt(rows: readonly Reading[]): (unit: string, measure: number, on: Day) => Fraction {
  const key = (unit: string, measure: number, on: Day) => `${unit} ${measure} ${on}`
  const known = new Map(rows.map((row) => [key(row.unit, row.measure, row.on), row]))
  return (unit, measure, on) => known.get(key(unit, measure, on)) ?? { population: 0, covered: 0 }
}

function crossed({ units, measures, days }: Wanted): { unit: string; measure: number; on: Day }[] {
  return units.flatMap((unit) => measures.flatMap((measure) => days.map((on) => ({ unit, measure, on }))))
}
