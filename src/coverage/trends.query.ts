import { z } from 'zod'
import { childrenOf } from '#organization/children.query.ts'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { addMonths } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { rate } from './rate.ts'
import { readingAt, readingsOf } from './reading.query.ts'
import { measureAt } from './scheme-at.query.ts'

/** Rates in the order of time, the last one on the day asked; null while nobody was in the group. */
export type Trend = { unit: string; rates: (number | null)[] }

const Input = z.object({
  scheme: z.string(),
  measure: z.string(),
  unit: z.string().optional(),
  on: DayText,
  /** How many readings, and how many months between them. */
  points: z.number().int().min(2).max(24).default(5),
  everyMonths: z.number().int().min(1).max(12).default(6),
})

/** How one measure went lately at each unit directly under a unit. */
export const trends = query({
  name: 'coverage.trends',
  input: Input,
  async run(
    asking: Asking,
    { scheme, measure: key, unit: codeOrId, on, points, everyMonths },
  ): Promise<Trend[]> {
    const unit = await getUnit(asking, codeOrId, on)
    const measure = await measureAt(asking, scheme, key, unit.id, on)
    const children = await childrenOf(asking, unit.id, on)
    const days = Array.from({ length: points }, (_, index) =>
      addMonths(on, (index + 1 - points) * everyMonths),
    )
    const units = children.map((child) => child.id)
    const of = readingAt(await readingsOf(asking.db, [{ units, measures: [measure.no], days }]))
    return units.map((id) => ({ unit: id, rates: days.map((day) => rate(of(id, measure.no, day))) }))
  },
})
