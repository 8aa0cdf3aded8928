import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { Posting } from './posting.ts'
import { isPostWithin } from './seen.query.ts'

/** Where a post stands last: on today's day if it stands then, else on its last day, or its first when that is to come. */
export type LastStand = { unit: string; day: Day }

/** Where a post declared in a unit for these days would stand last; undefined: nowhere, on none of them. */
export async function lastStand(
  asking: Asking,
  unit: string,
  from: Day,
  until: Day | null,
): Promise<LastStand | undefined> {
  const { rows } = await sql<LastStand>`
    select unit, ${clamped(asking.today)} as day from (
      select c.as_unit as unit, c.during * daterange(${from}::date, ${until}::date) as during
      from organization.continuation c
      where c.unit = ${unit} and c.during && daterange(${from}::date, ${until}::date)
    ) stand order by lower(during) desc limit 1`.execute(asking.db)
  return rows[0]
}

/** A live posting that exists for the asker, with where it stands last (nowhere: null). */
export async function findPosting(
  asking: Asking,
  posting: string,
): Promise<(Posting & { stand: LastStand | null }) | undefined> {
  const { edit, personnel } = asking.actor.may
  const { rows } = await sql<Posting & { standUnit: string | null; standDay: Day | null; seen: boolean }>`
    select p.id, p.person, p.unit, p.title, lower(p.during) as "from", upper(p.during) as until,
      p.full_time as "fullTime", p.kind, p.term, p.decision, s.unit as "standUnit", s.day as "standDay",
      exists (
        select from people.tenure t join people.posting g on g.id = t.posting
        where t.posting = p.id and (${isPostWithin(asking.actor, 'edit')} or ${isPostWithin(asking.actor, 'read')})
      ) or s.unit is null and ${edit.everywhere}::boolean and (p.kind <> 'planned' or ${personnel.everywhere}::boolean) as seen
    from people.live_posting p
    left join lateral (
      select unit, ${clamped(asking.today)} as day from people.tenure t
      where t.posting = p.id order by lower(during) desc limit 1
    ) s on true
    where p.id = ${posting}`.execute(asking.db)
  const [row] = rows
  if (!row?.seen) return undefined
  const { standUnit, standDay, seen: _, ...found } = row
  return { ...found, stand: standUnit && standDay ? { unit: standUnit, day: standDay } : null }
}

/** Whose posting it is, whether or not it counts. */
export async function personOfPosting(db: Reader, posting: string): Promise<string | undefined> {
  const { rows } = await sql<{
    person: string
  }>`select person from people.posting where id = ${posting}`.execute(db)
  return rows[0]?.person
}

/** Today, brought inside the days of `during`. */
function clamped(today: Day) {
  return sql`greatest(lower(during), least(${today}::date, upper(during) - 1))`
}
