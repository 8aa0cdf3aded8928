import { sql } from 'kysely'
import { levels } from '#organization/unit.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Choice, choiceBy } from './choice.query.ts'

/** Which electives of an edition are taught in a unit on a day: what it chose itself, or the nearest unit above it that chose. */
export async function electivesIn(
  db: Reader,
  edition: string,
  unit: string,
  on: Day,
): Promise<(Choice & { by: { id: string; name: string } }) | undefined> {
  const { rows } = await sql<Choice & { id: string; name: string }>`
    select d.unit as id, d.name, c.day, c.topics
    from organization.lineage l
    join organization.description d on d.unit = l.ancestor and d.during @> ${on}::date
    cross join lateral ${choiceBy(edition, sql`l.ancestor`, sql`${on}::date`)} c
    where l.unit = ${unit} and l.during @> ${on}::date
    order by array_position(${levels}::text[], d.level) desc limit 1`.execute(db)
  return rows.map(({ id, name, ...choice }) => ({ ...choice, by: { id, name } }))[0]
}
