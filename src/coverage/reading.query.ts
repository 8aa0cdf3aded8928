import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Fraction } from './rate.ts'

/** Persons with a post, and attendances so far, stand under this number. */
export const presence = 0

export type Reading = Fraction & { unit: string; measure: number }

/** The running totals of units and measures on a day: one index probe each, and what is not folded yet. */
export async function readings(db: Reader, units: string[], measures: number[], on: Day): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select u.unit, m.measure,
      coalesce(t.population, 0) + coalesce(c.population, 0) as population,
      coalesce(t.covered, 0) + coalesce(c.covered, 0) as covered
    from unnest(${units}::uuid[]) u(unit)
    cross join unnest(${measures}::smallint[]) m(measure)
    left join lateral (
      select population, covered from coverage.tally
      where unit = u.unit and measure = m.measure and day <= ${on}::date
      order by day desc limit 1
    ) t on true
    left join lateral (
      select sum(population) as population, sum(covered) as covered from coverage.change
      where unit = u.unit and measure = m.measure and day <= ${on}::date
    ) c on true`.execute(db)
  return rows
}
