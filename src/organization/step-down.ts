import type { Day } from '#platform/pure/day.ts'
import type { Effect, Succession } from './act.ts'

export type SteppedDown = {
  fate: 'merged' | 'split' | 'abolished'
  effect: Effect
  successions: Succession[]
}

/**
 * What becomes of a unit that others take over from on a day (design §5): with one heir it is merged away, with several
 * it waits as a holding unit, without code, under the unit that they share; without any it is abolished.
 */
export function stepDown(unit: string, on: Day, heirs: string[], shared: () => string): SteppedDown {
  const successions = heirs.map((heir) => ({ old: unit, new: heir }))
  if (heirs.length > 1) {
    const effect: Effect = { unit, day: on, standing: 'holding', code: '', parent: shared() }
    return { fate: 'split', effect, successions }
  }
  const effect: Effect = { unit, day: on, standing: 'closed' }
  return { fate: heirs.length === 1 ? 'merged' : 'abolished', effect, successions }
}

/** The deepest unit above all of these; undefined where nothing that was named is above them all. */
export function nearestShared(
  units: string[],
  parentOf: (unit: string) => string | null | undefined,
): string | undefined {
  const chains = units.map((unit) => chainAbove(unit, parentOf))
  return chains[0]?.find((candidate) => chains.every((chain) => chain.includes(candidate)))
}

/** The units above a unit, nearest first. */
export function chainAbove(unit: string, parentOf: (unit: string) => string | null | undefined): string[] {
  const chain: string[] = []
  for (let parent = parentOf(unit); parent && !chain.includes(parent); parent = parentOf(parent))
    chain.push(parent)
  return chain
}
