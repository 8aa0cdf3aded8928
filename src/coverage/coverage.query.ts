import { z } from 'zod'
import { childrenOf } from '#organization/children.query.ts'
import { getUnit } from '#organization/find-unit.query.ts'
import type { Level, Unit } from '#organization/unit.ts'
import { DayText } from '#platform/parse.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import { distance, rate, type Status, status } from './rate.ts'
import { presence, type Reading, readings } from './reading.query.ts'
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
})

/** Measures and targets of a unit, and of the units directly under it, on a day; attendances from a day to that day. */
export const coverage = query({
  name: 'coverage.coverage',
  input: Input,
  async run(
    asking: Asking,
    { scheme: key, unit: codeOrId, on, from: since, children: withChildren },
  ): Promise<Coverage> {
    const unit = await getUnit(asking, codeOrId, on)
    const scheme = await schemeAt(asking, key, unit.id, on)
    const from = since ?? scheme.firstDay
    const under = withChildren ? await childrenOf(asking.db, unit.id, on) : []
    const measures = [presence, ...scheme.measures.map((measure) => measure.no)]
    const all = await readings(asking.db, [unit.id, ...under.map((child) => child.id)], measures, on)
    const before = await readings(asking.db, [unit.id], [presence], addDays(from, -1))
    const of = byUnit(all)
    const own = of.get(unit.id) ?? []
    return {
      scheme: scheme.key,
      on,
      from,
      unit: named(unit),
      attendances: Math.max(0, (own.find(isPresence)?.covered ?? 0) - (before[0]?.covered ?? 0)),
      measures: measured(scheme, own),
      targets: aimed(scheme, own, on),
      children: under
        .filter((child) => !child.holding || (of.get(child.id)?.find(isPresence)?.population ?? 0) > 0)
        .map((child) => ({ unit: named(child), measures: measured(scheme, of.get(child.id) ?? []) })),
    }
  },
})

function isPresence(reading: Reading): boolean {
  return reading.measure === presence
}

function byUnit(all: Reading[]): Map<string, Reading[]> {
  const map = new Map<string, Reading[]>()
  for (const reading of all) {
    const rows = map.get(reading.unit)
    if (rows) rows.push(reading)
    else map.set(reading.unit, [reading])
  }
  return map
}

/** A unit as the outside knows it; a holding unit says that it waits to be confirmed. */
export function named(unit: Unit): UnitName {
  const { id, code, name, level, holding } = unit
  return holding ? { id, code, name, level, unconfirmed: true } : { id, code, name, level }
}

function measured(scheme: KnownScheme, own: Reading[]): MeasureReading[] {
  return scheme.measures.map(({ no, key }) => {
    const { population, covered } = own.find((reading) => reading.measure === no) ?? {
      population: 0,
      covered: 0,
    }
    return { measure: key, population, covered, rate: rate({ population, covered }) }
  })
}

function aimed(scheme: KnownScheme, own: Reading[], on: Day): TargetReading[] {
  const no = new Map(scheme.measures.map((measure) => [measure.key, measure.no]))
  return scheme.targets.map(({ key, measure, milestone, goal, verified }) => {
    const fraction = own.find((reading) => reading.measure === no.get(measure)) ?? {
      population: 0,
      covered: 0,
    }
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
