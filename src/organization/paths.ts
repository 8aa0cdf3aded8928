import { sections } from '#web/paths.ts'

/** The page of a unit. By id, not by code: a code means another unit on another day. */
export function unitPath(unit: string): string {
  return `${sections.units}/${encodeURIComponent(unit)}`
}
