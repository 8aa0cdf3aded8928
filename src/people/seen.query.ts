import { type RawBuilder, sql } from 'kysely'
import type { Actor, Right, Scope } from '#platform/actor.ts'
import { isOneOf, type Reader } from '#platform/database.ts'

/**
 * Who exists for whom (design §3), as SQL. A person does for whoever's right reaches a unit at or above one where she
 * holds or held a post, on a day of that post. A planned post opens her to nobody without the personnel right there.
 */
type Sql = RawBuilder<unknown>

/** Below so many units a scope is read unit by unit; above, names are read and asked whether they lie in it. */
const narrow = 600

/**
 * Whether a right reaches where the tenure `t` stood. `offset 0` keeps the planner from turning it round: it takes the
 * units under a unit to be few, and would read all of a province's for each of its people.
 */
function reaches(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  return sql`exists (
    select from organization.lineage l
    where l.unit = t.unit and ${isOneOf(sql`l.ancestor`, scope.units)} and l.during && t.during offset 0)`
}

/** Whether the tenure `t` exists for the actor: that of a planned post only with the personnel right. */
export function isPostSeen(actor: Actor): Sql {
  if (actor.may.personnel.everywhere) return sql`true`
  return sql`(
    not exists (select from people.posting planned where planned.id = t.posting and planned.kind = 'planned')
    or ${reaches(actor.may.personnel)})`
}

/** Whether the tenure `t` exists for the actor and lies in her scope. */
export function isPostWithin(actor: Actor, right: Right): Sql {
  return sql`(${reaches(actor.may[right])} and ${isPostSeen(actor)})`
}

/**
 * Whether the person (read under this id) exists for the actor. Written as a value, not as a condition, so that it is
 * asked row by row, and only of those who are shown.
 */
export function isSeen(actor: Actor, right: Right, person: Sql): Sql {
  const { everywhere } = actor.may[right]
  if (everywhere && actor.may.personnel.everywhere) return sql`true`
  const within = sql`coalesce((
    select true from people.tenure t
    where t.person = ${person} and ${isPostWithin(actor, right)} limit 1), false)`
  return everywhere ? sql`(not ${isPlanned(person)} or ${within})` : within
}

/** The persons who exist for an actor whose right does not hold everywhere, as a set. */
export function allSeen(actor: Actor, units: readonly string[]): Sql {
  return sql`
    select t.person from organization.lineage l
    join people.tenure t on t.unit = l.unit and t.during && l.during
    where ${isOneOf(sql`l.ancestor`, units)} and ${isPostSeen(actor)}`
}

/** Whether any unit lay under these; of how many, as far as it matters for the way to read them. */
export async function isNarrow(db: Reader, units: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ units: number }>`
    select count(*) as units from (
      select from organization.lineage where ancestor = any(${units}::uuid[]) limit ${narrow}
    ) below`.execute(db)
  return rows[0]!.units < narrow
}

/** Somebody of whom only planned posts speak exists for nobody else; one who has none at all is no secret. */
function isPlanned(person: Sql): Sql {
  return sql`coalesce((
    select true from people.person q join people.live_posting g on g.person = q.id
    where q.canonical = ${person} and g.kind = 'planned' limit 1), false)`
}
