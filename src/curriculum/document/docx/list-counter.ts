import type { Marking } from './numbering.ts'
import type { Numbering } from './styles.ts'

/** The number of each item in turn, as Word counts: an item resets the deeper levels of its list. */
export function listCounter(): (numbering: Numbering, marking: Marking) => number {
  const counts = new Map<string, number[]>()
  return ({ list, level }, { start }) => {
    const levels = counts.get(list) ?? []
    const number = (levels[level] ?? start - 1) + 1
    levels.length = level
    levels[level] = number
    counts.set(list, levels)
    return number
  }
}
