import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#platform/pure/day.ts'

/** Which topics a unit teaches from a day on. */
export type Choice = { day: Day; topics: string[] }

/** The newest choice of a unit by a day, as a lateral row. */
export function choiceBy(
  edition: string,
  unit: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    select c.day, c.topics from curriculum.electives_chosen c
    where c.edition = ${edition} and c.unit = ${unit} and c.day <= ${on}
    order by c.day desc, c.seq desc limit 1)`
}
