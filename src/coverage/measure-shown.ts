import { Refusal } from '#platform/refusal.ts'
import type { Measure } from '#schemes/scheme.ts'

/** The measure that an address names, of those that exist for the reader. */
export function getMeasureShown(measures: readonly Measure[], key: string): Measure {
  const measure = measures.find((one) => one.key === key)
  if (!measure) throw new Refusal('missing', `Không có chỉ tiêu “${key}”.`)
  return measure
}
