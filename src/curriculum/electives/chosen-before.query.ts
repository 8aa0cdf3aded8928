import { sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { choiceBy } from './choice.query.ts'

/** What an old unit taught on its last day. */
export type ChosenBefore = { id: string; name: string; lastDay: Day; topics: string[] }

/**
 * What the units chose that a unit was made from, on their last day; where one chose nothing, those that it was made
 * from in its turn. As far as the asker reads them.
 */
export async function chosenBefore(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  edition: string,
  unit: string,
  on: Day,
): Promise<ChosenBefore[]> {
  const { rows } = await sql<ChosenBefore>`
    with recursive old(unit, day, topics) as (
      select ${unit}::uuid, ${on}::date, null::uuid[]
      union
      select s.old, a.day - 1, c.topics
      from old
      join organization.live_succession s on s.new = old.unit
      join organization.act a on a.id = s.act and a.day <= old.day
      left join lateral ${choiceBy(edition, sql`s.old`, sql`a.day - 1`)} c on true
      where old.topics is null
    )
    select d.unit as id, d.name, old.day as "lastDay", old.topics
    from old join organization.description d on d.unit = old.unit and d.during @> old.day
    where old.topics is not null and ${reaches(actor.may.read, sql`old.unit`, sql`old.day`)}
    order by old.day desc, d.search, d.unit`.execute(db)
  return rows
}
