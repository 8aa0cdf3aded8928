/** From where each shade of green begins, in per cent; the last is for everybody. */
export const shadeSteps = [0, 50, 70, 85, 100] as const

export type Shade = 'shade-none' | `shade-${1 | 2 | 3 | 4 | 5}`

/** The shade of a rate: grey for no rate, then five greens. 99,9 % is not 100 %. */
export function shadeOf(rate: number | null): Shade {
  if (rate === null) return 'shade-none'
  if (rate < shadeSteps[1]) return 'shade-1'
  if (rate < shadeSteps[2]) return 'shade-2'
  if (rate < shadeSteps[3]) return 'shade-3'
  return rate < shadeSteps[4] ? 'shade-4' : 'shade-5'
}
