import { addDays, type Day } from '#platform/pure/day.ts'
import { same } from '#platform/pure/text.ts'
import { addName, type Gazetteer, unitsMeant, type WrittenPlace } from './gazetteer.ts'

/** In which unit stands, from a day to a day, what was declared in a unit. */
export type Continuation = { asUnit: string; from: Day; until: Day | null }

export function continuationsOf(rows: (Continuation & { unit: string })[]): Map<string, Continuation[]> {
  const map = new Map<string, Continuation[]>()
  for (const { unit, ...rest } of rows) {
    const known = map.get(unit)
    if (known) known.push(rest)
    else map.set(unit, [rest])
  }
  return map
}

export type Understood = { unit: string } | { several: true } | { unknown: true }

/**
 * What a written place means (design §5): as of the file's day, else as of the row's own first day. Where the file's
 * day gives a unit that did not stand yet on the first day, and the same words then meant a unit that goes on in it,
 * it is that one: "Tỉnh Lào Cai" of 2018 is the old one, whether the list came before or after the reform.
 */
export function understand(
  book: Gazetteer,
  continuations: Map<string, Continuation[]>,
  place: WrittenPlace,
  asOf: Day,
  first: Day,
): Understood {
  const then = unitsMeant(book, place, first)
  const now = unitsMeant(book, place, asOf).filter((unit) => standsAfter(continuations, unit, first))
  if (now.length > 1) return { several: true }
  const [unit] = now
  const [older] = then
  if (unit && then.length === 1 && older && older !== unit && leadsTo(continuations, older, unit))
    return { unit: older }
  if (unit) return { unit }
  if (then.length > 1) return { several: true }
  return older ? { unit: older } : { unknown: true }
}

/** The first day on which what is declared in a unit stands anywhere. */
export function standsFrom(continuations: Map<string, Continuation[]>, unit: string): Day | undefined {
  return continuations
    .get(unit)
    ?.map((row) => row.from)
    .sort()[0]
}

/** A new branch takes part in the book at once, so that later rows of the same file find it. */
export function addBranch(
  { book, continuations }: { book: Gazetteer; continuations: Map<string, Continuation[]> },
  branch: { id: string; name: string; parent: string },
): void {
  const spans = continuations.get(branch.parent) ?? []
  const from = standsFrom(continuations, branch.parent)
  if (from === undefined) return
  book.above.set(
    branch.id,
    spans.map(({ asUnit, from, until }) => ({ unit: branch.id, parent: asUnit, from, until })),
  )
  addName(book, { unit: branch.id, level: 'branch', sameName: same(branch.name), from, until: null })
}

function leadsTo(continuations: Map<string, Continuation[]>, from: string, to: string): boolean {
  return continuations.get(from)?.some((row) => row.asUnit === to) === true
}

/** A post cannot begin in a unit that closed before; a branch, which has no continuation of its own, is always asked for. */
function standsAfter(continuations: Map<string, Continuation[]>, unit: string, day: Day): boolean {
  const own = continuations.get(unit)?.filter((row) => row.asUnit === unit)
  return own === undefined || own.some((row) => row.until === null || addDays(row.until, -1) >= day)
}
