import { type RawBuilder, sql } from 'kysely'
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

/** From which units each of these was made, as they were the day before, as far as the asker reads them. */
export function unitsBefore(asking: Asking, units: string[]): Promise<Map<string, UnitLink[]>> {
  return links(asking, units, { one: sql`s.new`, other: sql`s.old`, on: sql`a.day - 1` })
}

/** Which units took over from each of these, as they were from that day, as far as the asker reads them. */
export function unitsAfter(asking: Asking, units: string[]): Promise<Map<string, UnitLink[]>> {
  return links(asking, units, { one: sql`s.old`, other: sql`s.new`, on: sql`a.day` })
}

type Sql = RawBuilder<unknown>

async function links(
  { db, actor }: Asking,
  units: string[],
  { one, other, on }: { one: Sql; other: Sql; on: Sql },
): Promise<Map<string, UnitLink[]>> {
  const { rows } = await sql<UnitLink & { of: string }>`
    select ${one} as of, d.unit as id, d.name, d.type, d.level, d.code, a.day, a.id as act, a.kind
    from organization.live_succession s
    join organization.act a on a.id = s.act
    join organization.description d on d.unit = ${other} and d.during @> ${on}
    where ${one} = any(${units}::uuid[]) and ${reaches(actor.may.read, sql`d.unit`, on)}
    order by a.day, a.seq, d.search, d.unit`.execute(db)
  const found = new Map(units.map((unit): [string, UnitLink[]] => [unit, []]))
  for (const { of, ...link } of rows) found.get(of)?.push(link)
  return found
}
