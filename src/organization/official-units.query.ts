import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Level } from './unit.ts'

export type OfficialUnit = {
  id: string
  level: Level
  code: string
  type: string
  name: string
  parent: string | null
}

/** The coded units of province, district and commune level that stand on a day; holding units have no code and are not among them. */
export async function officialUnits(db: Reader, on: Day): Promise<OfficialUnit[]> {
  const { rows } = await sql<OfficialUnit>`
    select d.unit as id, d.level, d.code, d.type, d.name, p.parent
    from organization.description d
    left join organization.placement p on p.unit = d.unit and p.during @> ${on}::date
    where d.during @> ${on}::date and d.code is not null and d.level in ('province', 'district', 'commune')`.execute(
    db,
  )
  return rows
}
