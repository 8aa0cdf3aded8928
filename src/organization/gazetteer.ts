import type { Day } from '#platform/pure/day.ts'
import { same } from '#platform/pure/text.ts'
import { country, type Level } from './unit.ts'

/** A place as somebody wrote it: names from the branch up, as many as were written. None: the centre. */
export type WrittenPlace = {
  branch?: string | undefined
  commune?: string | undefined
  district?: string | undefined
  province?: string | undefined
}

type During = { from: Day; until: Day | null }
export type NamedUnit = During & { unit: string; level: Level; sameName: string }
export type HungUnder = During & { unit: string; parent: string }

/** Names and places of units over time, to find what a written place means on a day. */
export type Gazetteer = {
  named: Map<string, NamedUnit[]>
  above: Map<string, HungUnder[]>
}

const depths = ['province', 'district', 'commune', 'branch'] as const

export function gazetteer(names: NamedUnit[], hung: HungUnder[]): Gazetteer {
  return {
    named: groupBy(names, (name) => `${name.level} ${name.sameName}`),
    above: groupBy(hung, (row) => row.unit),
  }
}

/** The level of the post: the deepest name that is written; none written is the centre. */
export function writtenLevel(place: WrittenPlace): Level {
  return [...depths].reverse().find((depth) => place[depth]) ?? 'central'
}

/** The units that the whole path, as written, can mean on a day. What is above the topmost name is not asked about. */
export function unitsMeant(book: Gazetteer, place: WrittenPlace, on: Day): string[] {
  const level = writtenLevel(place)
  if (level === 'central') return [country]
  const candidates = book.named.get(`${level} ${same(place[level as 'branch'] ?? '')}`) ?? []
  const standing = candidates.filter((name) => holdsOn(name, on)).map((name) => name.unit)
  return [...new Set(standing)].filter((unit) => liesAsWritten(book, unit, level, place, on))
}

/** The unit above on a day. */
export function parentOn(book: Gazetteer, unit: string, on: Day): string | undefined {
  return book.above.get(unit)?.find((row) => holdsOn(row, on))?.parent
}

/** Each level that is written hangs directly under the next one that is: a commune without its district is another path. */
function liesAsWritten(book: Gazetteer, unit: string, level: Level, place: WrittenPlace, on: Day): boolean {
  let below = unit
  for (const depth of depths.slice(0, depths.indexOf(level as 'branch')).reverse()) {
    if (!place[depth]) continue
    const parent = parentOn(book, below, on)
    if (parent === undefined || !isCalled(book, parent, depth, place[depth], on)) return false
    below = parent
  }
  return true
}

function isCalled(book: Gazetteer, unit: string, level: Level, name: string, on: Day): boolean {
  const names = book.named.get(`${level} ${same(name)}`) ?? []
  return names.some((named) => named.unit === unit && holdsOn(named, on))
}

function holdsOn(during: During, on: Day): boolean {
  return during.from <= on && (during.until === null || on < during.until)
}

function groupBy<Row>(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
