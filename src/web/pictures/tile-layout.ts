import type { Day } from '#platform/pure/day.ts'
import from2004 from '../../../reference/tile-map-2004.json' with { type: 'json' }
import from2025 from '../../../reference/tile-map-2025.json' with { type: 'json' }

/** Where the tile of each province stands; row 0 is the north, column 0 the west. */
export type TileLayout = {
  rows: number
  columns: number
  tiles: readonly { code: string; short: string; row: number; column: number }[]
  /** The two archipelagos: drawn and named, without figures of their own. */
  islands: readonly { name: string; row: number; column: number }[]
}

/** The tiles of the provinces that stood on a day: 63 until 30 June 2025, 34 from 1 July 2025. */
export function tileLayoutOn(day: Day): TileLayout {
  return day < '2025-07-01' ? from2004 : from2025
}
