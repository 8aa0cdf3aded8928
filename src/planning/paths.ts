import { areasPath } from '#organization/area-paths.ts'
import { address, withParameters } from '#web/address.ts'
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

/** The same with what its old units were of, filled into the form. */
export function takeOverPath(unit: string): string {
  return withParameters(areasPath(unit), { lay: fromBefore })
}

/** What the address says when the form is to be filled from the old units. */
export const fromBefore = 'don-vi-cu'

/** Of which kinds the areas of many units are, as a list. */
export const areaListPath = `${fitPath}/dia-ban/danh-sach`
