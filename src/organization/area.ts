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

/** Of which kinds the area of these units is was said. Later folders follow. */
export type AreasChanged = Happening<'organization.areas-changed', { units: readonly string[] }>

/** Whether both name the same kinds, in whatever order. Nothing said is not the same as no kind. */
export function isSameAreas(one: readonly Area[] | null, other: readonly Area[] | null): boolean {
  if (one === null || other === null) return one === other
  return areas.every((area) => one.includes(area) === other.includes(area))
}

/** The kinds that any of these names, in their order. */
export function unionOfAreas(all: readonly (readonly Area[])[]): Area[] {
  return areas.filter((area) => all.some((kinds) => kinds.includes(area)))
}
