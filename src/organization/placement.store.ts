import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { among, replaceRows } from './replace-rows.store.ts'

/**
 * These units, those declared under one of them, and so on below each that closed: what was declared under a closed unit
 * hangs where that, or what it went on in, last hung.
 */
export async function declaredUnder(trx: Writer, units: string[]): Promise<string[]> {
  const under = sql`
    cross join lateral (
      select e.unit from organization.effect e where e.parent = ended.unit
      union all
      select c.unit from organization.continuation c where c.as_unit = ended.unit
    ) under`
  const { rows } = await sql<{ unit: string }>`
    with recursive hanging as materialized (
      select unit from organization.effect where parent = any(${units}::uuid[])
      union select unnest(${units}::uuid[])
    ), ended(unit) as (
      select h.unit from hanging h join organization.effect e on e.unit = h.unit and e.standing = 'closed'
      union
      select under.unit from ended ${under}
      where exists (select from organization.effect e where e.unit = under.unit and e.standing = 'closed')
    )
    select unit from hanging union select under.unit from ended ${under}`.execute(trx)
  return rows.map((row) => row.unit)
}

/**
 * Under the declared parent as long as it, or what it went on in, stands; once that was abolished, under what it last
 * hung under, and so on upwards.
 */
export async function derivePlacements(trx: Writer, units: string[] | 'all'): Promise<void> {
  const parts = sql`
    hung(unit, parent, during) as (
      select unit, parent, during from organization.description
      where parent is not null and ${among(sql`unit`, units)}
      union
      select h.unit, above.parent, h.during * daterange(ended.day, null)
      from hung h
      cross join lateral (
        select c.as_unit, upper(c.during) as day from organization.continuation c
        where c.unit = h.parent order by upper(c.during) desc nulls first limit 1
      ) ended
      cross join lateral (
        select d.parent from organization.description d
        where d.unit = ended.as_unit order by lower(d.during) desc limit 1
      ) above
      where ended.day is not null and above.parent is not null
        and (upper_inf(h.during) or upper(h.during) > ended.day)
    )`
  const fresh = sql`
    select h.unit, c.as_unit as other, unnest(range_agg(h.during * c.during)) as during
    from hung h join organization.continuation c on c.unit = h.parent and c.during && h.during
    group by h.unit, c.as_unit`
  await replaceRows(trx, 'organization.placement', 'parent', units, parts, fresh)
}

/** A unit that would lie under itself, by an act or by undoing one, is refused before lineages are followed. */
export async function refuseCircles(trx: Writer, units: string[] | 'all'): Promise<void> {
  const { rows } = await sql<{ unit: string }>`
    with recursive up(start, unit, during) as (
      select unit, parent, during from organization.placement p
      where ${among(sql`p.unit`, units)}
        and exists (select from organization.placement below where below.parent = p.unit)
      union
      select u.start, p.parent, u.during * p.during
      from up u join organization.placement p on p.unit = u.unit and p.during && u.during
      where u.unit <> u.start
    )
    select start as unit from up where start = unit limit 1`.execute(trx)
  const [circle] = rows
  if (!circle) return
  throw new Refusal('conflict', 'Chưa làm được: có đơn vị sẽ nằm dưới chính nó.', [circle.unit])
}

/**
 * These units and everything that hangs, or by an older derivation hung, below them at any time. The list is joined, not
 * compared with: to guess how many of a hundred thousand ids a column holds took PostgreSQL longer than to look.
 */
export async function atAndBelow(trx: Writer, units: string[]): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with recursive below(unit) as (
      select unnest(${units}::uuid[])
      union
      select p.unit from below b join organization.placement p on p.parent = b.unit
    )
    select unit from below
    union select unit from organization.lineage where ancestor in (select unnest(${units}::uuid[]))`.execute(
    trx,
  )
  return rows.map((row) => row.unit)
}

/** All ancestors of these units, themselves among them, and when. */
export async function deriveLineages(trx: Writer, units: string[] | 'all'): Promise<void> {
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
