import type { Happening } from '#platform/happening.ts'

/** Kinds of area that officers work in (`địa bàn quản lý`, domain §8); units carry them with dates, editions say for which they are. */
export const areas = [
  'delta',
  'midland',
  'mountain',
  'border',
  'island',
  'urban',
  'industrial',
  'religious',
  'ethnic',
] as const
export type Area = (typeof areas)[number]

/** Of which kinds a unit's area is was said. Later folders follow. */
export type AreasChanged = Happening<'organization.areas-changed', { unit: string }>
