import { sql } from 'kysely'
import { inBulk, orAll } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'
import {
  atAndBelow,
  declaredUnder,
  deriveLineages,
  derivePlacements,
  refuseCircles,
} from './placement.store.ts'
import { among, replaceRows } from './replace-rows.store.ts'
import { refuseSharedCode } from './shared-code.ts'

/**
 * Derives again what the acts say of these units, of what was declared in them and of what hangs below them.
 * Answers with every unit whose place in the tree may have changed, for later folders to follow.
 */
export function deriveTree(trx: Writer, touched: string[] | 'all'): Promise<string[] | 'all'> {
  return inBulk(trx, touched, () => derive(trx, touched))
}

async function derive(trx: Writer, touched: string[] | 'all'): Promise<string[] | 'all'> {
  await deriveDescriptions(trx, touched)
  const related = touched === 'all' ? 'all' : await relatedBySuccession(trx, touched)
  await deriveContinuations(trx, related)
  const hanging = related === 'all' ? 'all' : await ofUnits(trx, await declaredUnder(trx, related))
  await derivePlacements(trx, hanging)
  await refuseCircles(trx, hanging)
  const moved = hanging === 'all' ? 'all' : await ofUnits(trx, await atAndBelow(trx, hanging))
  await deriveLineages(trx, moved)
  return moved
}

function ofUnits(trx: Writer, units: string[]): Promise<string[] | 'all'> {
  return orAll(trx, units, 'organization.unit')
}

/** Each effect holds until the next one; what it leaves out is carried on from the one before. */
async function deriveDescriptions(trx: Writer, units: string[] | 'all'): Promise<void> {
  await sql`delete from organization.description where ${among(sql`unit`, units)}`.execute(trx)
  const carried = (column: string) => sql`
    first_value(${sql.ref(column)}) over (partition by unit, ${sql.ref(`${column}_n`)} order by day, seq) as ${sql.ref(column)}`
  const counted = (column: string) => sql`count(${sql.ref(column)}) over so_far as ${sql.ref(`${column}_n`)}`
  const aspects = ['standing', 'level', 'type', 'name', 'code', 'parent', 'latitude']
  await sql`
    insert into organization.description
      (unit, during, holding, level, type, name, same_name, search, code, parent, latitude, longitude, area_km2)
    with numbered as (
      select *, lead(day) over (partition by unit order by day, seq) as next,
        ${sql.join(aspects.map(counted))}
      from organization.live_effect
      where ${among(sql`unit`, units)}
      window so_far as (partition by unit order by day, seq)
    ), known as (
      select unit, day, next, seq, ${sql.join(aspects.map(carried))},
        first_value(same_name) over (partition by unit, name_n order by day, seq) as same_name,
        first_value(search) over (partition by unit, name_n order by day, seq) as search,
        first_value(longitude) over (partition by unit, latitude_n order by day, seq) as longitude,
        first_value(area_km2) over (partition by unit, latitude_n order by day, seq) as area_km2
      from numbered
    )
    select unit, daterange(day, next), standing = 'holding', level, type, name, same_name, search,
      nullif(code, ''), parent, latitude, longitude, area_km2
    from known
    where standing in ('open', 'holding') and next is distinct from day`
    .execute(trx)
    .catch(refuseSharedCode)
}

/** The units that a chain of successions joins to these, these among them. */
async function relatedBySuccession(trx: Writer, units: string[]): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with recursive related(unit) as (
      select unnest(${units}::uuid[])
      union
      select case when s.old = r.unit then s.new else s.old end
      from related r join organization.succession s on s.old = r.unit or s.new = r.unit
    ) select unit from related`.execute(trx)
  return rows.map((row) => row.unit)
}

/** Forward through sole successors from where a unit closed, backward through sole predecessors from where it opened. */
async function deriveContinuations(trx: Writer, units: string[] | 'all'): Promise<void> {
  const parts = sql`
    stood as materialized (
      select unit, range_merge(range_agg(during)) as during
      from organization.description where ${among(sql`unit`, units)} group by unit
    ), sole_successor as materialized (
      select old as unit, (array_agg(distinct new))[1] as other
      from organization.live_succession where ${among(sql`old`, units)} group by old having count(distinct new) = 1
    ), sole_predecessor as materialized (
      select new as unit, (array_agg(distinct old))[1] as other
      from organization.live_succession where ${among(sql`new`, units)} group by new having count(distinct old) = 1
    ), forward(unit, other, during) as (
      select unit, unit, during from stood
      union all
      select f.unit, n.other, daterange(upper(f.during), upper(s.during))
      from forward f
      join sole_successor n on n.unit = f.other
      join stood s on s.unit = n.other
      where not upper_inf(f.during) and (upper_inf(s.during) or upper(s.during) > upper(f.during))
    ), backward(unit, other, during) as (
      select unit, unit, during from stood
      union all
      select b.unit, p.other, daterange(lower(s.during), lower(b.during))
      from backward b
      join sole_predecessor p on p.unit = b.other
      join stood s on s.unit = p.other
      where lower(s.during) < lower(b.during)
    )`
  const fresh = sql`select * from forward union all select * from backward where other <> unit`
  await replaceRows(trx, 'organization.continuation', 'as_unit', units, parts, fresh)
}
