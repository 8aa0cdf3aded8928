import { fold } from '#platform/pure/text.ts'
import type { FoundUnit } from './find-units.query.ts'

/** Of the units that a text found the one that it names without doubt: the only one, or the only one so called. */
export function soleUnit(units: readonly FoundUnit[], text: string): FoundUnit | undefined {
  if (units.length <= 1) return units[0]
  const wanted = fold(text)
  const called = units.filter(
    ({ code, name, type }) =>
      code === text.trim() || fold(name) === wanted || fold(name) === `${fold(type)} ${wanted}`,
  )
  return called.length === 1 ? called[0] : undefined
}
