import { sql } from 'kysely'
import { holds } from '#platform/actor.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'

/** The one province at or above the units that the asker writes for, or else reads, on a day; undefined where there are several or none. */
export async function findOwnProvince(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  on: Day,
): Promise<{ id: string; name: string } | undefined> {
  const scope = holds(actor, 'write') ? actor.may.write : actor.may.read
  if (scope.everywhere) return undefined
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct d.unit as id, d.name
    from organization.lineage l
    join organization.description d on d.unit = l.ancestor and d.during @> ${on}::date
    where l.unit = any(${scope.units}::uuid[]) and l.during @> ${on}::date
      and d.level = 'province' and not d.holding
    limit 2`.execute(db)
  return rows.length === 1 ? rows[0] : undefined
}
