import { z } from 'zod'
import { childrenOf } from '#organization/children.query.ts'
import { getUnit } from '#organization/find-unit.query.ts'
import type { Level, Unit } from '#organization/unit.ts'
import { DayText } from '#platform/parse.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import { distance, type Fraction, rate, type Status, status } from './rate.ts'
import { presence, readingAt, readingsOf, type Wanted } from './reading.query.ts'
import { schemeAt } from './scheme-at.query.ts'

export type MeasureReading = { measure: string; population: number; covered: number; rate: number | null }

export type TargetReading = {
  key: string
  measure: string
  milestone: Day
  goal: number | null
  verified: boolean
  distance: number | null
  status: Status
}

export type UnitName = { id: string; code: string | null; name: string; level: Level; unconfirmed?: true }

export type Coverage = {
  scheme: string
  on: Day
  from: Day
  unit: UnitName
  attendances: number
  measures: MeasureReading[]
  targets: TargetReading[]
  children: { unit: UnitName; measures: MeasureReading[] }[]
}

const Input = z.object({
  scheme: z.string(),
  unit: z.string().optional(),
  on: DayText,
  from: DayText.optional(),
  children: z.boolean().default(false),
  /** Of the children only this measure is read. */
  childMeasure: z.string().optional(),
})

/** Measures and targets of a unit, and of the units directly under it, on a day; attendances from a day to that day. */
export const coverage = query({
  name: 'coverage.coverage',
  input: Input,
  async run(
    asking: Asking,
    { scheme: key, unit: codeOrId, on, from: since, children: withChildren, childMeasure },
  ): Promise<Coverage> {
    const unit = await getUnit(asking, codeOrId, on)
    const scheme = await schemeAt(asking, key, unit.id, on)
    const from = since ?? scheme.firstDay
    const under = withChildren ? await childrenOf(asking, unit.id, on) : []
    const before = addDays(from, -1)
    const read = scheme.measures.filter((one) => childMeasure === undefined || one.key === childMeasure)
    const of = readingAt(await readingsOf(asking.db, wanted({ scheme, unit, under, read, on, before })))
    const attended = of(unit.id, presence, on).covered - of(unit.id, presence, before).covered
    const own = (no: number) => of(unit.id, no, on)
    return {
      scheme: scheme.key,
      on,
      from,
      unit: named(unit),
      attendances: Math.max(0, attended),
      measures: measured(scheme.measures, own),
      targets: aimed(scheme, own, on),
      children: under
        .filter((child) => !child.holding || of(child.id, presence, on).population > 0)
        .map((child) => ({ unit: named(child), measures: measured(read, (no) => of(child.id, no, on)) })),
    }
  },
})

type Parts = {
  scheme: KnownScheme
  unit: Unit
  under: readonly Unit[]
  read: readonly Measure[]
  on: Day
  before: Day
}

/** Of a child that waits to be confirmed also whether anybody is still in it. */
function wanted({ scheme, unit, under, read, on, before }: Parts): Wanted[] {
  const holding = under.filter((child) => child.holding)
  const numbers = (measures: readonly Measure[]) => measures.map(({ no }) => no)
  return [
    { units: [unit.id], measures: [presence, ...numbers(scheme.measures)], days: [on] },
    { units: [unit.id], measures: [presence], days: [before] },
    { units: under.map(({ id }) => id), measures: numbers(read), days: [on] },
    { units: holding.map(({ id }) => id), measures: [presence], days: [on] },
  ]
}

/** A unit as the outside knows it; a holding unit says that it waits to be confirmed. */
export function named(unit: Unit): UnitName {
  const { id, code, name, level, holding } = unit
  return holding ? { id, code, name, level, unconfirmed: true } : { id, code, name, level }
}

function measured(measures: readonly Measure[], of: (no: number) => Fraction): MeasureReading[] {
  return measures.map(({ no, key }) => {
    const { population, covered } = of(no)
    return { measure: key, population, covered, rate: rate({ population, covered }) }
  })
}

function aimed(scheme: KnownScheme, of: (no: number) => Fraction, on: Day): TargetReading[] {
  const no = new Map(scheme.measures.map((measure) => [measure.key, measure.no]))
  return scheme.targets.map(({ key, measure, milestone, goal, verified }) => {
    const fraction = of(no.get(measure) ?? presence)
    return {
      key,
      measure,
      milestone,
      goal,
      verified,
      distance: goal === null ? null : distance(goal, fraction),
      status: status(goal, milestone, on, fraction),
    }
  })
}
