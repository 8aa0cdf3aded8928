import { sql } from 'kysely'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { ActKind } from './act.ts'
import { reaches } from './find-unit.query.ts'
import type { Level } from './unit.ts'

/** A unit that another was made from, or that took over from it: the day, and what it was called when it did. */
export type UnitLink = {
  id: string
  name: string
  type: string
  level: Level
  code: string | null
  day: Day
  act: string
  kind: ActKind
}

/** The units that a unit was made from, as they were the day before, as far as the asker reads them. */
export function unitsBefore(asking: Asking, unit: string): Promise<UnitLink[]> {
  return links(asking, unit, { one: sql.ref('s.new'), other: sql.ref('s.old'), on: sql`a.day - 1` })
}

/** The units that took over from a unit, as they were from that day, as far as the asker reads them. */
export function unitsAfter(asking: Asking, unit: string): Promise<UnitLink[]> {
  return links(asking, unit, { one: sql.ref('s.old'), other: sql.ref('s.new'), on: sql`a.day` })
}

async function links(
  { db, actor }: Asking,
  unit: string,
  { one, other, on }: { one: Sql; other: Sql; on: Sql },
): Promise<UnitLink[]> {
  const { rows } = await sql<UnitLink>`
    select d.unit as id, d.name, d.type, d.level, d.code, a.day, a.id as act, a.kind
    from organization.live_succession s
    join organization.act a on a.id = s.act
    join organization.description d on d.unit = ${other} and d.during @> ${on}
    where ${one} = ${unit} and ${reaches(actor.may.read, sql`d.unit`, on)}
    order by a.day, a.seq, d.search, d.unit`.execute(db)
  return rows
}

type Sql = ReturnType<typeof sql.ref> | ReturnType<typeof sql>
