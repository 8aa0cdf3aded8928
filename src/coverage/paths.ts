import type { Parameters } from '#web/address.ts'
import { sections } from '#web/paths.ts'

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

/** As `address`, without parsing: pages hold hundreds of these. */
function address(path: string, parameters: Parameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${plain(String(value))}`],
  )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}

/** An id needs no escaping, and nearly everything here is one. */
function plain(text: string): string {
  return text.length === 36 && text[8] === '-' ? text : encodeURIComponent(text)
}
