import { sql } from 'kysely'
import { z } from 'zod'
import { named, type UnitName } from '#coverage/coverage.query.ts'
import { schemeAt } from '#coverage/scheme-at.query.ts'
import { country } from '#organization/unit.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Measure } from '#schemes/scheme.ts'
import { demandsOf } from './demands.query.ts'
import { editionsInForce } from './editions-in-force.query.ts'
import { type Cell, type CellKey, fillCells } from './fit.ts'
import { mayPlan } from './require-planning.query.ts'
import { getUnitAsked } from './unit-asked.query.ts'

export type Fit = {
  scheme: string
  on: Day
  unit: UnitName
  cells: Cell[]
  /** Whether the asker may give its holes to somebody. */
  assignable: boolean
}

const Input = z.object({
  scheme: z.string(),
  /** Only this measure; left out: all that exist for the asker. */
  measure: z.string().optional(),
  /** Left out: her topmost unit. */
  unit: z.string().optional(),
  on: DayText.optional(),
})

/** The fit matrix of a unit on a day: who sits at which level, in which kind of area, by measure, and which programmes are for them. */
export const fit = query({
  name: 'planning.fit',
  input: Input,
  async run(asking: Asking, { scheme: key, measure, unit: codeOrId, on = asking.today }): Promise<Fit> {
    const unit = await getUnitAsked(asking, codeOrId, on)
    const scheme = await schemeAt(asking, key, unit.id, on)
    const measures = scheme.measures.filter((one) => measure === undefined || one.key === measure)
    if (measures.length === 0)
      throw new Refusal('missing', `Đề án “${key}” không có chỉ tiêu “${measure ?? ''}”.`)
    const { db } = asking
    const [demands, counts, editions, assignable] = await Promise.all([
      demandsOf(db, measures, on),
      countSeats(db, measures, unit.id, on),
      editionsInForce(db, unit.id, on),
      mayPlan(asking, unit.id, asking.today),
    ])
    const cells = fillCells(demands, counts, editions)
    return { scheme: scheme.key, on, unit: named(unit), cells, assignable }
  },
})

/** Distinct persons by cell at and under a unit on a day. Only who may sit twice in a cell has to be told from herself. */
async function countSeats(
  db: Reader,
  measures: readonly Measure[],
  unit: string,
  on: Day,
): Promise<(CellKey & { people: number })[]> {
  const within =
    unit === country
      ? sql`true`
      : sql`s.unit = any(array(
          select l.unit from organization.lineage l where l.ancestor = ${unit} and l.during @> ${on}::date))`
  const { rows } = await sql<CellKey & { no: number; people: number }>`
    select measure as no, level, area, sum(case when twice is null then seats else 1 end)::int as people
    from (
      select s.measure, s.level, s.area, case when not s.sole then s.person end as twice, count(*) as seats
      from planning.seat s
      where s.measure = any(${measures.map(({ no }) => no)}::smallint[]) and s.spans @> ${on}::date and ${within}
      group by s.measure, s.level, s.area, twice
    ) sitting
    group by measure, level, area`.execute(db)
  const keys = new Map(measures.map(({ no, key }) => [no, key]))
  return rows.map(({ no, ...cell }) => ({ ...cell, measure: keys.get(no)! }))
}
