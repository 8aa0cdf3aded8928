import type { Day } from '#platform/pure/day.ts'
import { remembering } from '#platform/pure/own-texts.ts'
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

/**
 * Names and places of units over time, to find what a written place means on a day. A hundred thousand units are in it:
 * no text is made up for a key.
 */
export type Gazetteer = {
  /** By name as it is compared. */
  named: Map<string, NamedUnit[]>
  /** Those that ever hung under a unit: thousands of branches have one name, few of them one commune. */
  under: Map<string, NamedUnit[]>
  above: Map<string, HungUnder[]>
  /** A name as it is compared; a list names each place many times. */
  compared(name: string): string
}

const depths = ['province', 'district', 'commune', 'branch'] as const

export function gazetteer(names: NamedUnit[], hung: HungUnder[]): Gazetteer {
  const book: Gazetteer = {
    named: new Map(),
    under: new Map(),
    above: Map.groupBy(hung, (row) => row.unit),
    compared: remembering(same),
  }
  for (const name of names) addName(book, name)
  for (const groups of [book.named, book.under, book.above] as Map<string, unknown[]>[]) trim(groups)
  return book
}

/** What pushes onto a list leaves room for sixteen more on it; most of these lists hold one or two. */
function trim(groups: Map<string, unknown[]>): void {
  for (const [key, group] of groups) groups.set(key, group.slice())
}

/** Enters a name in the book, under all that its unit hangs under, which must be there already. */
export function addName({ named, under, above }: Gazetteer, name: NamedUnit): void {
  push(named, name.sameName, name)
  const parents = new Set(above.get(name.unit)?.map(({ parent }) => parent))
  for (const parent of parents) push(under, parent, name)
}

/** Names of branches as they are compared, and of what is written next above them; `anywhere` where one stands alone. */
export type BranchesWritten = { names: string[]; under: string[] | 'anywhere' }

export function branchesWritten(places: readonly WrittenPlace[]): BranchesWritten {
  const names = new Set<string>()
  const under = new Set<string | undefined>()
  const compared = remembering(same)
  for (const { branch, commune, district, province } of places) {
    if (!branch) continue
    const above = commune || district || province
    names.add(compared(branch))
    under.add(above ? compared(above) : undefined)
  }
  if (under.has(undefined)) return { names: [...names], under: 'anywhere' }
  return { names: [...names], under: [...under] as string[] }
}

/** The level of the post: the deepest name that is written; none written is the centre. */
export function writtenLevel(place: WrittenPlace): Level {
  return [...depths].reverse().find((depth) => place[depth]) ?? 'central'
}

/**
 * The units that the whole path, as written, can mean on a day: each level that is written hangs directly under the next
 * one that is, so that a commune without its district is another path. What is above the topmost name is not asked about.
 */
export function unitsMeant(book: Gazetteer, place: WrittenPlace, on: Day): string[] {
  const level = writtenLevel(place)
  if (level === 'central') return [country]
  const written = book.compared(place[level as 'branch'] ?? '')
  const standing = (names: NamedUnit[] = []) => [
    ...new Set(names.filter((name) => isNamed(name, level, written, on)).map(({ unit }) => unit)),
  ]
  const rest = { ...place, [level]: undefined }
  if (writtenLevel(rest) === 'central') return standing(book.named.get(written))
  return unitsMeant(book, rest, on).flatMap((parent) =>
    standing(book.under.get(parent)).filter((unit) => parentOn(book, unit, on) === parent),
  )
}

function isNamed(name: NamedUnit, level: Level, written: string, on: Day): boolean {
  return name.sameName === written && name.level === level && holdsOn(name, on)
}

/** The unit above on a day. */
export function parentOn(book: Gazetteer, unit: string, on: Day): string | undefined {
  return book.above.get(unit)?.find((row) => holdsOn(row, on))?.parent
}

function holdsOn(during: During, on: Day): boolean {
  return during.from <= on && (during.until === null || on < during.until)
}

function push<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}
