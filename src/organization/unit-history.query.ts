import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { reaches, traceUnit } from './find-unit.query.ts'
import { type Joined, type NamedUnit, type SaidOfUnit, stepsOf, type UnitStep } from './unit-history.ts'

/** The line of acts that touched a unit, by day; acts that were undone are left out. */
export const unitHistory = query({
  name: 'organization.unit-history',
  input: z.object({ unit: z.string().optional(), on: DayText.optional() }),
  async run(asking: Asking, { unit: codeOrId, on }): Promise<UnitStep[]> {
    const { unit } = await traceUnit(asking, codeOrId, on ?? asking.today)
    return stepsOf(await saidOf(asking, unit.id), await joinedTo(asking, unit.id))
  },
})

async function saidOf({ db, actor }: Asking, unit: string): Promise<SaidOfUnit[]> {
  const { read } = actor.may
  const [before, from] = [sql`e.day - 1`, sql`e.day`]
  const { rows } = await sql<SaidOfUnit>`
    select a.id as act, a.kind, e.day, a.title, a.basis, e.standing, e.level, e.type, e.name, e.code, e.parent,
      case when ${reaches(read, sql`d.unit`, before)} then ${named('d')} end as under,
      case when ${reaches(read, sql`n.unit`, from)} then ${named('n')} end as "nowUnder",
      coalesce(d.unit = n.unit, false) as stays
    from organization.live_effect e
    join organization.act a on a.id = e.act
    left join organization.placement p on p.unit = e.unit and p.during @> ${before}
    left join organization.description d on d.unit = p.parent and d.during @> ${before}
    left join organization.placement m on m.unit = e.unit and m.during @> ${from}
    left join organization.description n on n.unit = m.parent and n.during @> ${from}
    where e.unit = ${unit}
    order by e.day, e.seq`.execute(db)
  return rows
}

async function joinedTo({ db, actor }: Asking, unit: string): Promise<Map<string, Joined>> {
  const { rows } = await sql<{ act: string; side: keyof Joined; other: NamedUnit | null }>`
    select s.act, s.side, case when ${reaches(actor.may.read, sql`d.unit`, sql`s.on`)} then ${named('d')} end as other
    from (
      select s.act, 'into' as side, s.new as other, a.day as "on"
      from organization.live_succession s join organization.act a on a.id = s.act where s.old = ${unit}
      union all
      select s.act, 'from', s.old, a.day - 1
      from organization.live_succession s join organization.act a on a.id = s.act where s.new = ${unit}
    ) s join organization.description d on d.unit = s.other and d.during @> s.on
    order by d.search, d.unit`.execute(db)
  const joined = new Map<string, Joined>()
  for (const { act, side, other } of rows) {
    const sides = joined.get(act) ?? { from: [], into: [] }
    if (other) sides[side].push(other)
    joined.set(act, sides)
  }
  return joined
}

function named(table: string): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  return sql`case when ${of('unit')} is not null
    then jsonb_build_object('id', ${of('unit')}, 'name', ${of('name')}, 'code', ${of('code')}) end`
}
