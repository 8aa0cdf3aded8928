import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { query } from '#platform/query.ts'
import { schemeAt } from './scheme-at.query.ts'

/** A scheme with the measures and targets that exist for the asker at a unit on a day. */
export const schemeShown = query({
  name: 'coverage.scheme',
  input: z.object({ scheme: z.string(), unit: z.string().optional(), on: DayText }),
  async run(asking, { scheme, unit, on }) {
    return schemeAt(asking, scheme, (await getUnit(asking, unit, on)).id, on)
  },
})
