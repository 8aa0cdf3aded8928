import { sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'
import { coveredTime, coveredTimeWhereMoved, rules } from './counted-time.query.ts'
import { groups, keptGroups, of, type Whose } from './grouped-time.query.ts'

/** What may have changed: where only trainings did, time in the groups is what it was; where only units moved, what a training counts for. */
type Changed = 'anything' | 'trainings' | 'units'

/**
 * Computes standing and attendances again from the facts, keeps what is new, and appends to `change` what differs.
 * Answers with how many rows differed: none, when everything was as the facts say.
 */
export async function refresh(
  trx: Writer,
  whose: Whose,
  changed: Changed = 'anything',
): Promise<{ standing: number; attendance: number }> {
  return inBulk(trx, whose, async () => ({
    standing: await refreshStanding(trx, whose, changed),
    attendance: await refreshAttendance(trx, whose, changed),
  }))
}

async function refreshStanding(trx: Writer, whose: Whose, changed: Changed): Promise<number> {
  const grouped = changed === 'trainings' ? keptGroups(whose) : groups(whose)
  const covering = changed === 'units' ? coveredTimeWhereMoved(whose) : coveredTime(whose)
  const { rows } = await sql<{ differed: number }>`
    with ${rules}, ${grouped}, ${covering},
    fresh as (
      select g.measure, g.unit, g.person, g.grouped, coalesce(g.grouped * c.covered, '{}') as covered
      from grouped g left join covering c on c.measure = g.measure and c.person = g.person
    ), kept as (
      select * from coverage.standing s where ${of('s.person', whose)}
    ), differing as materialized (
      select measure, unit, person,
        coalesce(k.grouped, '{}') as old_grouped, coalesce(k.covered, '{}') as old_covered,
        coalesce(f.grouped, '{}') as new_grouped, coalesce(f.covered, '{}') as new_covered
      from kept k full join fresh f using (measure, unit, person)
      where k.grouped is distinct from f.grouped or k.covered is distinct from f.covered
    ), gone as (
      delete from coverage.standing s using differing d
      where d.new_grouped = '{}' and (s.measure, s.unit, s.person) = (d.measure, d.unit, d.person)
    ), changed as (
      update coverage.standing s set grouped = d.new_grouped, covered = d.new_covered from differing d
      where d.old_grouped <> '{}' and d.new_grouped <> '{}'
        and (s.measure, s.unit, s.person) = (d.measure, d.unit, d.person)
    ), added as (
      insert into coverage.standing (measure, unit, person, grouped, covered)
      select measure, unit, person, new_grouped, new_covered from differing where old_grouped = '{}'
      order by measure, unit, person
    ), moved as (
      select measure, unit, unnest(new_grouped - old_grouped) as days, 1 as population, 0 as covered from differing
      union all select measure, unit, unnest(old_grouped - new_grouped), -1, 0 from differing
      union all select measure, unit, unnest(new_covered - old_covered), 0, 1 from differing
      union all select measure, unit, unnest(old_covered - new_covered), 0, -1 from differing
    ), step as (
      select measure, unit, lower(days) as day, population, covered from moved
      union all
      select measure, unit, upper(days), -population, -covered from moved where not upper_inf(days)
    ), appended as (
      insert into coverage.change (measure, unit, day, population, covered)
      select measure, unit, day, sum(population), sum(covered) from step
      group by measure, unit, day having sum(population) <> 0 or sum(covered) <> 0
      order by unit, measure, day
    )
    select count(*) as differed from differing`.execute(trx)
  return rows[0]!.differed
}

/**
 * Attendances stand in the `covered` column of measure 0's changes: running, they count up to a day. Those of the
 * country are trainings, wherever units are.
 */
async function refreshAttendance(trx: Writer, whose: Whose, changed: Changed): Promise<number> {
  const below = changed === 'units' ? sql`unit <> ${country}` : sql`true`
  const { rows } = await sql<{ differed: number }>`
    with training as materialized (
      select q.canonical as person, t.ended
      from records.live_training t join people.person q on q.id = t.person
      where ${of('t.person', whose)}
    ), fresh as (
      select person, unit, array_agg(ended order by ended) as days
      from (
        select t.person, s.unit, t.ended
        from training t join coverage.standing s on s.measure = 0 and s.person = t.person and s.grouped @> t.ended
        where s.unit <> ${country}
        union all
        select person, ${country}::uuid, ended from training
      ) attended where ${below} group by person, unit
    ), kept as (
      select * from coverage.attendance a where ${of('a.person', whose)} and ${below}
    ), differing as materialized (
      select person, unit, k.days as old_days, f.days as new_days
      from kept k full join fresh f using (person, unit)
      where k.days is distinct from f.days
    ), gone as (
      delete from coverage.attendance a using differing d
      where d.new_days is null and (a.person, a.unit) = (d.person, d.unit)
    ), changed as (
      update coverage.attendance a set days = d.new_days from differing d
      where d.old_days is not null and d.new_days is not null and (a.person, a.unit) = (d.person, d.unit)
    ), added as (
      insert into coverage.attendance (person, unit, days)
      select person, unit, new_days from differing where old_days is null
      order by person, unit
    ), appended as (
      insert into coverage.change (measure, unit, day, population, covered)
      select 0, unit, day, 0, sum(sign)
      from (
        select unit, unnest(old_days) as day, -1 as sign from differing
        union all select unit, unnest(new_days), 1 from differing
      ) step
      group by unit, day having sum(sign) <> 0
      order by unit, day
    )
    select count(*) as differed from differing`.execute(trx)
  return rows[0]!.differed
}
