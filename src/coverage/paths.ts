import type { Parameters } from '#web/address.ts'
import { sections } from '#web/paths.ts'

/** The page of a unit. By id, not by code: a code means another unit on another day. */
export function unitPath(unit: string): string {
  return `${sections.units}/${encodeURIComponent(unit)}`
}

export function measurePath(key: string): string {
  return `${sections.targets}/${encodeURIComponent(key)}`
}

/** Where a new version of a measure's rule is drafted, previewed and published. */
export function draftPath(key: string): string {
  return `${measurePath(key)}/quy-tac`
}

/** Where a target's figure is set. */
export function goalPath(key: string): string {
  return `${measurePath(key)}/muc-tieu`
}

type Listed = {
  unit?: string | undefined
  side?: string
  after?: string | undefined
  nth?: number | undefined
}

/** The persons behind a side of a fraction; `after` and `nth`: where the page before ended. */
export function listPath(key: string, { unit, side, after, nth }: Listed): string {
  return address(`${measurePath(key)}/danh-sach`, { unit, side, after, nth })
}

export function listFilePath(key: string, { unit, side }: Listed): string {
  return address(`${measurePath(key)}/danh-sach.csv`, { unit, side })
}

export function movementPath(
  key: string,
  { unit, from }: { unit?: string | undefined; from?: string },
): string {
  return address(`${measurePath(key)}/bien-dong`, { unit, from })
}

/** A person's page; people/ answers there. */
export function personPath(id: string): string {
  return `${sections.people}/${encodeURIComponent(id)}`
}

/** As `address`, without parsing: pages hold hundreds of these. */
function address(path: string, parameters: Parameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}
