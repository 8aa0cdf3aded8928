import { sql } from 'kysely'
import { electivesIn } from '#curriculum/electives/electives-in.query.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'

/**
 * Which electives of an edition are taught where a person held her posts on a day; none where nobody chose there, or
 * where her posts lie under units that chose differently, for then it is not known where she learned.
 */
export async function electivesTaught(
  db: Reader,
  edition: string,
  person: string,
  on: Day,
): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct t.unit from people.tenure t join people.posting g on g.id = t.posting
    where t.person = ${person} and t.during @> ${on}::date and g.kind <> 'planned'`.execute(db)
  const taught = await Promise.all(rows.map(({ unit }) => electivesIn(db, edition, unit, on)))
  const byUnit = new Map(taught.flatMap((one) => (one ? [[one.by.id, one.topics]] : [])))
  return byUnit.size === 1 ? [...byUnit.values()].flat() : []
}
