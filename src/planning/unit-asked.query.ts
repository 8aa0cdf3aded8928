import { getUnit } from '#organization/find-unit.query.ts'
import { topUnits } from '#organization/top-units.query.ts'
import type { Unit } from '#organization/unit.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'

/** The unit that is asked about on a day, within the asker's scope; left out, her topmost one. */
export async function getUnitAsked(asking: Asking, codeOrId: string | undefined, on: Day): Promise<Unit> {
  const [top] = codeOrId === undefined ? await topUnits.run(asking, { on }) : []
  return top ?? getUnit(asking, codeOrId, on)
}
