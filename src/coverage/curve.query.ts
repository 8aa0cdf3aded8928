import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { addMonths, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { type Fraction, rate } from './rate.ts'
import { schemeAt } from './scheme-at.query.ts'

export type CurvePoint = Fraction & { on: Day; rate: number | null }
export type Curve = { measure: string; points: CurvePoint[] }

const Input = z.object({
  scheme: z.string(),
  unit: z.string().optional(),
  from: DayText,
  until: DayText,
  everyMonths: z.number().int().min(1).max(12).default(3),
})

/** How the measures of a unit went over the years: a reading every so many months, and on the last day. */
export const curve = query({
  name: 'coverage.curve',
  input: Input,
  async run(asking: Asking, { scheme: key, unit: codeOrId, from, until, everyMonths }): Promise<Curve[]> {
    const unit = await getUnit(asking, codeOrId, until)
    const scheme = await schemeAt(asking, key, unit.id, until)
    const days = everySoOften(from, until, everyMonths)
    const { rows } = await sql<Fraction & { measure: number; on: Day }>`
      select m.measure, o.day as "on",
        coalesce(t.population, 0) + coalesce(c.population, 0) as population,
        coalesce(t.covered, 0) + coalesce(c.covered, 0) as covered
      from unnest(${scheme.measures.map((measure) => measure.no)}::smallint[]) m(measure)
      cross join unnest(${days}::date[]) o(day)
      left join lateral (
        select population, covered from coverage.tally
        where unit = ${unit.id} and measure = m.measure and day <= o.day order by day desc limit 1
      ) t on true
      left join lateral (
        select sum(population) as population, sum(covered) as covered from coverage.change
        where unit = ${unit.id} and measure = m.measure and day <= o.day
      ) c on true
      order by m.measure, o.day`.execute(asking.db)
    return scheme.measures.map(({ no, key: measure }) => ({
      measure,
      points: rows
        .filter((row) => row.measure === no)
        .map(({ on, population, covered }) => ({
          on,
          population,
          covered,
          rate: rate({ population, covered }),
        })),
    }))
  },
})

function everySoOften(from: Day, until: Day, months: number): Day[] {
  const days: Day[] = []
  for (let index = 0, day = from; day < until; day = addMonths(from, months * ++index)) days.push(day)
  return [...days, until]
}
