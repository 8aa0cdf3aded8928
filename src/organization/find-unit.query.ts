import { type RawBuilder, sql } from 'kysely'
import type { Right, Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import { recalling } from '#platform/kept.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type During, standingOn } from './standing-on.ts'
import { country, type Unit } from './unit.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What a unit shows of itself on a day. */
export const unitColumns: RawBuilder<unknown> = sql`d.unit as id, d.code, d.name, d.type, d.level, d.holding`

/**
 * The unit that a code or id means on a day, within the asker's scope. A unit outside it is answered like one that
 * does not exist. `held:CODE` is the holding unit of the commune that last had the code. Left out: the country.
 */
export async function getUnit(
  asking: Asking,
  codeOrId: string | undefined,
  on: Day,
  right: Right = 'read',
): Promise<Unit> {
  const unit = await findUnit(asking, codeOrId ?? country, on, right)
  if (unit) return unit
  throw missing(codeOrId, on)
}

/** The same where there may be none. */
export async function findUnit(
  asking: Asking,
  codeOrId: string,
  on: Day,
  right: Right = 'read',
): Promise<Unit | undefined> {
  const unit = await unitMeant(asking, codeOrId, on)
  return unit && (await isWithin(asking, right, unit.id, on)) ? unit : undefined
}

/**
 * The unit, and the day to show it on: the day asked, or for an id whose unit does not stand then, its last day before
 * it or else its first day after it.
 */
export async function traceUnit(
  asking: Asking,
  codeOrId: string | undefined,
  on: Day,
): Promise<{ unit: Unit; on: Day }> {
  const nearest = codeOrId && uuid.test(codeOrId) ? await nearestDay(asking.db, codeOrId, on) : undefined
  const shown = nearest ?? on
  const unit = await findUnit(asking, codeOrId ?? country, shown, 'read')
  // The day asked is named, for the other tells when a unit stands that is not hers to know of.
  if (!unit) throw missing(codeOrId, on)
  return { unit, on: shown }
}

function missing(codeOrId: string | undefined, on: Day): Refusal {
  const asked = codeOrId ?? 'cả nước'
  return new Refusal('missing', `Không có đơn vị “${asked}” trong phạm vi của bạn vào ngày ${on}.`)
}

/** All that a code or id ever meant is asked at once: it is little, and remembered it answers for every day. */
async function unitMeant(asking: Asking, codeOrId: string, on: Day): Promise<Unit | undefined> {
  const which = uuid.test(codeOrId)
    ? sql`d.unit = ${codeOrId}::uuid`
    : codeOrId.startsWith('held:')
      ? sql`d.holding and d.unit in (
          select unit from organization.description where code = ${codeOrId.slice(5)})`
      : sql`d.code = ${codeOrId}`
  const all = await recalling(asking, `unit ${codeOrId}`, async () => {
    const { rows } = await sql<During>`
      select ${unitColumns}, lower(d.during) as "from", upper(d.during) as until
      from organization.description d where ${which}`.execute(asking.db)
    return rows
  })
  return standingOn(all, on)[0]
}

async function nearestDay(db: Reader, unit: string, on: Day): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day }>`
    select case when during @> ${on}::date then ${on}::date
      when upper(during) <= ${on}::date then upper(during) - 1 else lower(during) end as day
    from organization.description where unit = ${unit}
    order by during @> ${on}::date desc, lower(during) > ${on}::date, abs(lower(during) - ${on}::date)
    limit 1`.execute(db)
  return rows[0]?.day
}

/** Whether the actor's right reaches a unit on a day: it lies, that day, at or under one of the units of her scope. */
export async function isWithin(asking: Asking, right: Right, unit: string, on: Day): Promise<boolean> {
  const scope = asking.actor.may[right]
  if (scope.everywhere) return true
  const { rows } = await sql`
    select from organization.lineage
    where unit = ${unit} and ancestor = any(${scope.units}::uuid[]) and during @> ${on}::date limit 1`.execute(
    asking.db,
  )
  return rows.length > 0
}

/** Whether a scope reaches a unit on a day, as a condition inside a question about many units. */
export function reaches(
  scope: Scope,
  unit: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (scope.everywhere) return sql<boolean>`true`
  return sql<boolean>`exists (
    select from organization.lineage reached
    where reached.unit = ${unit} and reached.ancestor = any(${scope.units}::uuid[]) and reached.during @> ${on})`
}
