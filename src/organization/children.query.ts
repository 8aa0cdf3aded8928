import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { recalling } from '#platform/kept.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { unitColumns } from './find-unit.query.ts'
import { type During, standingOn } from './standing-on.ts'
import type { Unit } from './unit.ts'

/** The units that hang directly under a unit on a day, by level, code and name. Its scope is its parent's. */
export async function childrenOf(asking: Asking, parent: string, on: Day): Promise<Unit[]> {
  const all = await recalling(
    asking,
    `children ${parent}`,
    () => everUnder(asking.db, parent),
    (rows) => rows.length * 400,
  )
  return standingOn(all, on)
}

/** What ever hung there, and when: a few hundred rows that answer for every day. */
async function everUnder(db: Reader, parent: string): Promise<During[]> {
  const { rows } = await sql<During>`
    select ${unitColumns}, lower(p.during * d.during) as "from", upper(p.during * d.during) as until
    from organization.placement p
    join organization.description d on d.unit = p.unit and d.during && p.during
    where p.parent = ${parent}
    order by d.holding, d.code nulls last, d.search`.execute(db)
  return rows
}

/** The units above a unit on a day, from the country down to itself. */
export async function pathOf(db: Reader, unit: string, on: Day): Promise<Unit[]> {
  const { rows } = await sql<Unit & { depth: number }>`
    with recursive up(unit, depth) as (
      select ${unit}::uuid, 0
      union all
      select p.parent, up.depth + 1 from up
      join organization.placement p on p.unit = up.unit and p.during @> ${on}::date
    )
    select ${unitColumns}, up.depth from up
    join organization.description d on d.unit = up.unit and d.during @> ${on}::date
    order by up.depth desc`.execute(db)
  return rows.map(({ depth: _, ...unit }) => unit)
}
