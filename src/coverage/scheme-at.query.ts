import { isWithin } from '#organization/find-unit.query.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { getScheme, type KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'

/** The scheme as it exists for the asker at a unit on a day: restricted measures only where her personnel right reaches. */
export async function schemeAt(asking: Asking, key: string, unit: string, on: Day): Promise<KnownScheme> {
  const scheme = await getScheme(asking, key)
  if (!scheme.measures.some((measure) => measure.restricted)) return scheme
  if (await isWithin(asking, 'personnel', unit, on)) return scheme
  const measures = scheme.measures.filter((measure) => !measure.restricted)
  const keys = new Set(measures.map((measure) => measure.key))
  return { ...scheme, measures, targets: scheme.targets.filter((target) => keys.has(target.measure)) }
}

/** One of its measures; a restricted one, where it does not exist for the asker, is answered like one that does not exist. */
export async function measureAt(
  asking: Asking,
  scheme: string,
  key: string,
  unit: string,
  on: Day,
): Promise<Measure> {
  const { measures } = await schemeAt(asking, scheme, unit, on)
  const measure = measures.find((one) => one.key === key)
  if (!measure) throw new Refusal('missing', `Đề án “${scheme}” không có chỉ tiêu “${key}”.`)
  return measure
}
