import { address } from '#web/address.ts'
import { fitPath } from '#web/paths.ts'
import type { CellKey } from './fit.ts'

/** The fit matrix of a unit, for one measure. */
export function matrixPath({ unit, measure }: { unit?: string; measure?: string } = {}): string {
  return address(fitPath, { unit, do: measure })
}

/** One cell of it: its people, its programmes, its tasks. */
export function cellPath({ measure, level, area }: CellKey, unit: string): string {
  return address(`${fitPath}/o`, { unit, do: measure, cap: level, 'dia-ban': area })
}

export function closeTaskPath(task: string): string {
  return `${fitPath}/viec/${task}/dong`
}

/** Of which kinds a unit's area is. */
export function areasPath(unit: string): string {
  return address(`${fitPath}/dia-ban`, { unit })
}
