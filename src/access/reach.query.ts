import { type RawBuilder, sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { type Actor, nowhere, type Right, rights, type Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Role, rightsOf } from './role.ts'

export type HeldRole = { unit: string; role: Role }

/**
 * Where each right holds today for whoever holds these roles: over the country everywhere, else the units of the roles
 * and the closed units that went wholly into them (design §3, scope).
 */
export async function reachOf(db: Reader, held: HeldRole[], today: Day): Promise<Actor['may']> {
  const asked = new Map<string, Promise<Scope>>()
  const scopeOf = (right: Right): Scope | Promise<Scope> => {
    const units = heldUnits(held, right)
    if (units.includes(country)) return { everywhere: true }
    if (units.length === 0 || right === 'rules') return nowhere
    const scope = asked.get(units.join()) ?? scopeOver(db, units, today)
    asked.set(units.join(), scope)
    return scope
  }
  const scopes = await Promise.all(rights.map(scopeOf))
  return Object.fromEntries(rights.map((right, at) => [right, scopes[at]])) as Actor['may']
}

function heldUnits(held: HeldRole[], right: Right): string[] {
  const units = held.filter(({ role }) => rightsOf[role].includes(right)).map(({ unit }) => unit)
  return [...new Set(units)].sort()
}

async function scopeOver(db: Reader, units: string[], today: Day): Promise<Scope> {
  return { everywhere: false, units: [...new Set([...units, ...(await gatheredIn(db, units, today))])] }
}

/**
 * The closed units all of whose final successors lie today at or under one of these: of those the topmost only, which
 * a unit is that did not lie under another of them, or under one of these, all its life.
 *
 * From the units that may have ended here (`asked`) along the successions in force to where each ended up (`last`), and
 * back again from where that is elsewhere (`astray`). What still stands as a holding unit covers nothing. Every step is a probe of an index: `offset 0` keeps the planner
 * from reading whole tables, because it takes a recursion to be far larger than it is.
 */
async function gatheredIn(db: Reader, units: string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with recursive dead as materialized (
      select id from organization.act where day > ${today}::date
      union all select source from platform.undone
    ), asked as materialized (
      select distinct unit from access.former where ancestor = any(${units}::uuid[])
    ), edge(old, new) as (
      select a.unit, s.unit from asked a ${nextTo('old', 'new', sql`a.unit`)}
      union
      select e.new, s.unit from edge e ${nextTo('old', 'new', sql`e.new`)}
    ), last as materialized (
      select unit from (select new as unit, true as heir from edge union all select old, false from edge) as met
      group by unit having bool_and(heir)
    ), elsewhere as materialized (
      select l.unit from last l
      cross join lateral (
        select count(*) as times from organization.lineage
        where unit = l.unit and ancestor = any(${units}::uuid[]) and during @> ${today}::date
      ) here
      where here.times = 0
    ), astray(unit) as (
      select s.unit from elsewhere e ${nextTo('new', 'old', sql`e.unit`)}
      union
      select s.unit from astray a ${nextTo('new', 'old', sql`a.unit`)}
    ), whole as materialized (
      select unit from (select old as unit, false as astray from edge union all select unit, true from astray) as met
      group by unit having not bool_or(astray)
    ), closed as materialized (
      select unit from whole w where not exists (
        select from organization.lineage
        where unit = w.unit and ancestor = w.unit and during @> ${today}::date offset 0)
    )
    select c.unit from closed c
    cross join lateral (
      select range_agg(during) filter (where ancestor = c.unit) as life,
        range_agg(during) filter (where ancestor <> c.unit
          and (ancestor = any(${units}::uuid[]) or ancestor in (select unit from closed))) as covered
      from organization.lineage where unit = c.unit
    ) l
    where (l.covered @> l.life) is not true`.execute(db)
  return rows.map(({ unit }) => unit)
}

/** From a unit, one step along the successions that are in force: `old` to `new`, or back. */
function nextTo(from: 'old' | 'new', to: 'old' | 'new', unit: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`cross join lateral (
    select ${sql.ref(to)} as unit from organization.succession
    where ${sql.ref(from)} = ${unit} and act not in (select id from dead) offset 0
  ) s`
}
