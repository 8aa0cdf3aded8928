import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { type FoundUnit, findUnits } from './find-units.query.ts'
import { soleUnit } from './sole-unit.ts'

/** What a form says of a unit: what was typed, and the one chosen of several. */
export type UnitAsked = { text: string; id?: string | undefined }
export type UnitFound = { unit: string } | { choices: FoundUnit[] }

/** The unit of a day that a form means, or those that it may mean: none where the asker knows no such unit. */
export async function unitAsked(asking: Asking, { text, id }: UnitAsked, on: Day): Promise<UnitFound> {
  const { units } = await findUnits.run(asking, { text, on, limit: 30 })
  const sole = units.find((unit) => unit.id === id) ?? soleUnit(units, text)
  return sole ? { unit: sole.id } : { choices: units }
}
