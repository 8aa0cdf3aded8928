import { address } from '#web/address.ts'
import { fitPath } from '#web/paths.ts'

/** Of which kinds a unit's area is: a page of `planning`, to which the pages of a unit lead too. */
export function areasPath(unit: string): string {
  return address(`${fitPath}/dia-ban`, { unit })
}
