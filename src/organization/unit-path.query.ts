import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { pathOf } from './children.query.ts'
import { getUnit } from './find-unit.query.ts'
import type { Unit } from './unit.ts'

/** A unit and the units above it on a day, from the topmost that the asker reads down to itself. */
export const unitPath = query({
  name: 'organization.unit-path',
  input: z.object({ unit: z.string().optional(), on: DayText }),
  async run(asking: Asking, { unit: codeOrId, on }): Promise<Unit[]> {
    const unit = await getUnit(asking, codeOrId, on)
    const path = await pathOf(asking.db, unit.id, on)
    const { read } = asking.actor.may
    if (read.everywhere) return path
    const first = path.findIndex(({ id }) => read.units.includes(id))
    return first < 0 ? [unit] : path.slice(first)
  },
})
