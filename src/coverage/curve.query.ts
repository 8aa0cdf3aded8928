import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { addMonths, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { type Fraction, rate } from './rate.ts'
import { readingAt, readingsOf } from './reading.query.ts'
import { schemeAt } from './scheme-at.query.ts'

export type CurvePoint = Fraction & { on: Day; rate: number | null }
export type Curve = { measure: string; points: CurvePoint[] }

const Input = z.object({
  scheme: z.string(),
  unit: z.string().optional(),
  from: DayText,
  until: DayText,
  everyMonths: z.number().int().min(1).max(12).default(3),
  /** The day on which the unit is looked for; the last one when left out. */
  on: DayText.optional(),
})

/** How the measures of a unit went over the years: a reading every so many months, and on the last day. */
export const curve = query({
  name: 'coverage.curve',
  input: Input,
  async run(
    asking: Asking,
    { scheme: key, unit: codeOrId, from, until, everyMonths, on: day },
  ): Promise<Curve[]> {
    const on = day ?? until
    const unit = await getUnit(asking, codeOrId, on)
    const scheme = await schemeAt(asking, key, unit.id, on)
    const days = everySoOften(from, until, everyMonths)
    const measures = scheme.measures.map(({ no }) => no)
    const of = readingAt(await readingsOf(asking.db, [{ units: [unit.id], measures, days }]))
    return scheme.measures.map(({ no, key: measure }) => ({
      measure,
      points: days.map((on) => {
        const { population, covered } = of(unit.id, no, on)
        return { on, population, covered, rate: rate({ population, covered }) }
      }),
    }))
  },
})

function everySoOften(from: Day, until: Day, months: number): Day[] {
  const days: Day[] = []
  for (let index = 0, day = from; day < until; day = addMonths(from, months * ++index)) days.push(day)
  return [...days, until]
}
