import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'

/** The provinces at or under a unit on a day: those that choose for its editions. Nothing but the centre lies above a province. */
export function choosersUnder(owner: string, on: Day): RawBuilder<unknown> {
  return sql`
    with recursive down(unit) as (
      select ${owner}::uuid
      union all
      select p.unit from down
      join organization.description d on d.unit = down.unit and d.during @> ${on}::date and d.level = 'central'
      join organization.placement p on p.parent = down.unit and p.during @> ${on}::date
    )
    select d.unit, d.name, d.code, d.search from down
    join organization.description d on d.unit = down.unit and d.during @> ${on}::date
    where d.level = 'province' and not d.holding`
}

/** Whether a unit chooses among the electives of what another owns: it is a province there on that day. */
export async function isChooser(db: Reader, owner: string, unit: string, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from (${choosersUnder(owner, on)}) p where p.unit = ${unit}`.execute(db)
  return rows.length > 0
}
