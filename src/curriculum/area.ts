/** Kinds of area that officers work in (`địa bàn quản lý`, domain §8); units carry them with dates. */
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
