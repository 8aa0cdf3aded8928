import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Movement } from './movements.ts'
import { measureAt } from './scheme-at.query.ts'

export type MovedPerson = { id: string; name: string; movement: Movement }

const Input = z.object({
  scheme: z.string(),
  measure: z.string(),
  unit: z.string().optional(),
  from: DayText,
  until: DayText,
  limit: z.number().int().min(1).max(10_000).default(500),
})

/** Why a rate moved between two days: who entered and left the group, and who of those in it on both days changed sides. */
export const movement = query({
  name: 'coverage.movement',
  input: Input,
  async run(
    asking: Asking,
    { scheme, measure: key, unit: codeOrId, from, until, limit },
  ): Promise<MovedPerson[]> {
    const unit = await getUnit(asking, codeOrId, until)
    const measure = await measureAt(asking, scheme, key, unit.id, until)
    const { rows } = await sql<MovedPerson>`
      select id, name, movement from (
        select p.id, p.name, p.sort_key, case
            when not s.grouped @> ${from}::date then 'entered_group'
            when not s.grouped @> ${until}::date then 'left_group'
            when s.covered @> ${until}::date then 'became_covered'
            else 'no_longer_covered'
          end as movement
        from coverage.standing s join people.person p on p.id = s.person
        where s.measure = ${measure.no} and s.unit = ${unit.id}
          and ((s.grouped @> ${from}::date) <> (s.grouped @> ${until}::date)
            or (s.grouped @> ${from}::date and (s.covered @> ${from}::date) <> (s.covered @> ${until}::date)))
      ) moved
      order by movement, sort_key, id limit ${limit}`.execute(asking.db)
    return rows
  },
})
