import type { Day } from '#platform/pure/day.ts'
import type { Coverage, MeasureReading, UnitName } from './coverage.query.ts'
import { against, type Goal } from './standing.ts'
import type { Trend } from './trends.query.ts'

/** A unit in a table: how one measure stands there, how far it is from the goal, and how it went. */
export type ChildRow = {
  unit: UnitName
  reading: MeasureReading
  /** Persons missing to the goal. */
  distance: number
  /** Its milestone has passed without being reached. */
  late: boolean
  /** The goal is not reached yet. */
  open: boolean
  rates: (number | null)[]
}

type Asked = { measure: string; goal: Goal | undefined; on: Day; trends?: Trend[] }

/** The units under one, each with its reading of one measure. */
export function childRows({ children }: Coverage, { measure, goal, on, trends = [] }: Asked): ChildRow[] {
  const rates = new Map(trends.map((trend) => [trend.unit, trend.rates]))
  return children.map(({ unit, measures }) => {
    const reading = measures.find((one) => one.measure === measure) ?? nobody(measure)
    return { unit, reading, ...against(goal, on, reading), rates: rates.get(unit.id) ?? [] }
  })
}

/** The units that have furthest to go: with people in the group, the goal not reached, the lowest rate first. */
export function worst(rows: readonly ChildRow[], most: number): ChildRow[] {
  return rows
    .filter(({ reading, open }) => open && reading.population > 0)
    .toSorted(
      (one, other) => (one.reading.rate ?? 0) - (other.reading.rate ?? 0) || other.distance - one.distance,
    )
    .slice(0, most)
}

const values: Record<string, (row: ChildRow) => number | null> = {
  rate: ({ reading }) => reading.rate,
  fraction: ({ reading }) => reading.population,
  distance: ({ distance }) => distance,
}

/** In the order asked by `key` or `-key`; units without people last; in official order when nothing is asked. */
export function sorted(rows: readonly ChildRow[], sort: string | undefined, language: string): ChildRow[] {
  const key = sort?.replace(/^-/, '') ?? ''
  const sign = sort?.startsWith('-') ? -1 : 1
  if (key === 'unit')
    return rows.toSorted((one, other) => sign * one.unit.name.localeCompare(other.unit.name, language))
  const value = values[key]
  if (!value) return [...rows]
  const empty = ({ reading }: ChildRow) => (reading.population === 0 ? 1 : 0)
  return rows.toSorted(
    (one, other) => empty(one) - empty(other) || sign * ((value(one) ?? 0) - (value(other) ?? 0)),
  )
}

function nobody(measure: string): MeasureReading {
  return { measure, population: 0, covered: 0, rate: null }
}
