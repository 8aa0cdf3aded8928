import { type RawBuilder, sql } from 'kysely'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'

/**
 * Derives again what the acts say of these units, of what was declared in them and of what hangs below them.
 * Answers with every unit whose place in the tree may have changed, for later folders to follow.
 */
export function deriveTree(trx: Writer, touched: string[] | 'all'): Promise<string[] | 'all'> {
  return inBulk(trx, touched, () => derive(trx, touched))
}

async function derive(trx: Writer, touched: string[] | 'all'): Promise<string[] | 'all'> {
  if (touched === 'all') {
    await deriveDescriptions(trx, 'all')
    await deriveContinuations(trx, 'all')
    await derivePlacements(trx, 'all')
    await deriveLineages(trx, 'all')
    return 'all'
  }
  await deriveDescriptions(trx, touched)
  const related = await relatedBySuccession(trx, touched)
  await deriveContinuations(trx, related)
  const hanging = await declaredUnder(trx, related)
  await derivePlacements(trx, hanging)
  const moved = await atAndBelow(trx, hanging)
  await deriveLineages(trx, moved)
  return moved
}

function among(column: RawBuilder<unknown>, units: string[] | 'all'): RawBuilder<unknown> {
  return units === 'all' ? sql`true` : sql`${column} = any(${units}::uuid[])`
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
    where standing in ('open', 'holding') and next is distinct from day`.execute(trx)
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

/** The units whose parent, as declared, is one of these; these among them. */
async function declaredUnder(trx: Writer, units: string[]): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from organization.effect where parent = any(${units}::uuid[])
    union select unnest(${units}::uuid[])`.execute(trx)
  return rows.map((row) => row.unit)
}

/** Under the declared parent as long as it stands; then under its sole successor; where it was abolished, under its own parent. */
async function derivePlacements(trx: Writer, units: string[] | 'all'): Promise<void> {
  const parts = sql`
    hung as (
      select d.unit, c.as_unit as other, d.during * c.during as during
      from organization.description d
      join organization.continuation c on c.unit = d.parent and c.during && d.during
      where ${among(sql`d.unit`, units)}
    ), orphaned as (
      select d.unit, d.parent,
        unnest(datemultirange(d.during) - coalesce(range_agg(c.during) filter (where c.during is not null), '{}')) as during
      from organization.description d
      left join organization.continuation c on c.unit = d.parent and c.during && d.during
      where d.parent is not null and ${among(sql`d.unit`, units)}
      group by d.unit, d.parent, d.during
    ), taken_in as (
      select o.unit, c.as_unit as other, o.during * c.during as during
      from orphaned o
      join lateral (
        select parent, during from organization.description p
        where p.unit = o.parent order by lower(during) desc limit 1
      ) last on lower(o.during) >= upper(last.during)
      join organization.continuation c on c.unit = last.parent and c.during && o.during
    )`
  const fresh = sql`
    select unit, other, unnest(range_agg(during)) as during
    from (select * from hung union all select * from taken_in) placed
    group by unit, other`
  await replaceRows(trx, 'organization.placement', 'parent', units, parts, fresh)
}

/** These units and everything that hangs, or by an older derivation hung, below them at any time. */
async function atAndBelow(trx: Writer, units: string[]): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with recursive below(unit) as (
      select unnest(${units}::uuid[])
      union
      select p.unit from below b join organization.placement p on p.parent = b.unit
    )
    select unit from below
    union select unit from organization.lineage where ancestor = any(${units}::uuid[])`.execute(trx)
  return rows.map((row) => row.unit)
}

async function deriveLineages(trx: Writer, units: string[] | 'all'): Promise<void> {
  const parts = sql`
    up(unit, other, during) as (
      select unit, unit, unnest(range_agg(during)) from organization.description
      where ${among(sql`unit`, units)} group by unit
      union all
      select u.unit, p.parent, u.during * p.during
      from up u join organization.placement p on p.unit = u.other and p.during && u.during
    )`
  const fresh = sql`select unit, other, unnest(range_agg(during)) as during from up group by unit, other`
  await replaceRows(trx, 'organization.lineage', 'ancestor', units, parts, fresh)
}

/** Keeps of a derived table what is as it should be, and writes only what differs. Old rows go before new ones come. */
async function replaceRows(
  trx: Writer,
  table: string,
  other: string,
  units: string[] | 'all',
  parts: RawBuilder<unknown>,
  fresh: RawBuilder<unknown>,
): Promise<void> {
  const same = sql`(k.unit, k.${sql.ref(other)}, k.during) = (f.unit, f.other, f.during)`
  await sql`
    with recursive ${parts}, fresh as materialized (${fresh}),
    gone as (
      delete from ${sql.table(table)} k
      where ${among(sql`k.unit`, units)} and not exists (select from fresh f where ${same})
      returning 1
    )
    insert into ${sql.table(table)} (unit, ${sql.ref(other)}, during)
    select f.unit, f.other, f.during from fresh f
    where (select count(*) from gone) >= 0
      and not exists (select from ${sql.table(table)} k where ${same})`.execute(trx)
}
