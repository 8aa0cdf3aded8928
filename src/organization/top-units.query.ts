import { sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { getUnit, unitColumns } from './find-unit.query.ts'
import { country, type Unit } from './unit.ts'

/** Where the asker's view begins on a day: the country, or the units of her scope that stood then and lay under none of the others. */
export const topUnits = query({
  name: 'organization.top-units',
  input: z.object({ on: DayText }),
  async run(asking: Asking, { on }): Promise<Unit[]> {
    const { read } = asking.actor.may
    if (read.everywhere) return [await getUnit(asking, country, on)]
    const { units } = read
    const { rows } = await sql<Unit>`
      select ${unitColumns} from organization.description d
      where d.unit = any(${units}::uuid[]) and d.during @> ${on}::date and not exists (
        select from organization.lineage l
        where l.unit = d.unit and l.ancestor <> d.unit and l.ancestor = any(${units}::uuid[]) and l.during @> ${on}::date
      )
      order by d.holding, d.code nulls last, d.search`.execute(asking.db)
    return rows
  },
})
