import { type RawBuilder, sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'

/** Whose coverage to compute: these identities of persons, or everybody's. */
export type Whose = string[] | 'all'

/**
 * Computes standing and attendances again from the facts, keeps what is new, and appends to `change` what differs.
 * Answers with how many rows differed: none, when everything was as the facts say.
 */
export async function refresh(trx: Writer, whose: Whose): Promise<{ standing: number; attendance: number }> {
  return inBulk(trx, whose, async () => ({
    standing: await refreshStanding(trx, whose),
    attendance: await refreshAttendance(trx, whose),
  }))
}

function of(column: string, whose: Whose): RawBuilder<unknown> {
  return whose === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${whose}::uuid[])`
}

/** Where posts stood and what they were there: tenure cut by what the unit was, planned posts apart. */
function posts(whose: Whose): RawBuilder<unknown> {
  return sql`
    select t.person, t.unit, t.during * d.during as during, p.title, d.level, p.full_time, p.kind, u.kind as unit_kind
    from people.tenure t
    join people.posting p on p.id = t.posting
    join organization.description d on d.unit = t.unit and d.during && t.during
    join organization.unit u on u.id = t.unit
    where ${of('t.person', whose)}`
}

/** Time in the group: posts that match the version in force, at every unit above; measure 0 is any post but a planned one. */
function groups(whose: Whose): RawBuilder<unknown> {
  return sql`
    post as materialized (${posts(whose)}),
    matched as (
      select r.measure, p.person, p.unit, p.during * r.during as during
      from post p
      join schemes.rule_match m using (title, level, full_time, kind, unit_kind)
      join rule r on r.rule = m.rule and r.during && p.during
      union all
      select 0::smallint, person, unit, during from post where kind <> 'planned'
    ), grouped as materialized (
      select m.measure, l.ancestor as unit, m.person, range_agg(m.during * l.during) as grouped
      from matched m join organization.lineage l on l.unit = m.unit and l.during && m.during
      group by m.measure, l.ancestor, m.person
    )`
}

const rules = sql`
    rule as materialized (
      select measure, rule, during,
        array(select jsonb_array_elements_text(qualifying -> 'contents')) as contents,
        case when qualifying ? 'forms' then array(select jsonb_array_elements_text(qualifying -> 'forms')) end as forms,
        daterange((qualifying #>> '{window,from}')::date, (qualifying #>> '{window,until}')::date, '[]') as "window",
        coalesce((qualifying ->> 'leastPeriods')::numeric, 0) as least,
        coalesce((qualifying ->> 'sumPeriods')::boolean, false) as summed,
        make_interval(months => (qualifying ->> 'validMonths')::int) as validity,
        coalesce((qualifying ->> 'presentPost')::boolean, false) as present_post
      from schemes.rule_in_force
    )`

/** Covered time: a pure function of a person's completions and the rule; only "in the present post" asks for her time in the group. */
function coveredTime(whose: Whose): RawBuilder<unknown> {
  return sql`
    training as materialized (
      select q.canonical as person, t.contents, t.form, t.ended,
        coalesce(t.theory, 0) + coalesce(t.practice, 0) as periods, v.revoked
      from records.live_training t
      join people.person q on q.id = t.person
      left join (
        select v.training, min(v.day) as revoked
        from records.live_revocation v join records.training r on r.id = v.training
        where ${of('r.person', whose)} group by v.training
      ) v on v.training = t.id
      where t.passed and ${of('t.person', whose)}
    ), qualified as (
      select r.measure, r.rule, t.person, t.ended, t.periods, r.least, r.summed, r.present_post, r.during,
        least(t.revoked, (t.ended + r.validity)::date) as until
      from training t
      join rule r on t.contents && r.contents and (r.forms is null or t.form = any(r.forms)) and r."window" @> t.ended
    ), completion as (
      select measure, rule, person, null::daterange as stay, ended, until, periods, least, summed, during
      from qualified where not present_post
      union all
      select q.measure, q.rule, q.person, s.stay, q.ended, least(q.until, upper(s.stay)), q.periods, q.least, q.summed, q.during
      from qualified q
      join (
        select measure, person, unnest(grouped) as stay from grouped where unit = ${country}
      ) s on s.measure = q.measure and s.person = q.person and s.stay @> q.ended
      where q.present_post
    ), span as (
      select measure, person, daterange(ended, until) * during as covered
      from completion
      where not summed and periods >= least and (until is null or until > ended)
      union all
      select measure, person, daterange(day, next) * during
      from (
        select measure, person, day, during, least,
          sum(sum(delta)) over so_far as total, lead(day) over so_far as next
        from (
          select measure, rule, person, stay, during, least, ended as day, periods as delta
          from completion where summed and (until is null or until > ended)
          union all
          select measure, rule, person, stay, during, least, until, -periods
          from completion where summed and until > ended
        ) step
        group by measure, rule, person, stay, during, least, day
        window so_far as (partition by measure, rule, person, stay order by day)
      ) running
      where total >= least
    ), covering as (
      select measure, person, range_agg(covered) as covered from span group by measure, person
    )`
}

async function refreshStanding(trx: Writer, whose: Whose): Promise<number> {
  const { rows } = await sql<{ differed: number }>`
    with ${rules}, ${groups(whose)}, ${coveredTime(whose)},
    fresh as materialized (
      select g.measure, g.unit, g.person, g.grouped, coalesce(g.grouped * c.covered, '{}') as covered
      from grouped g left join covering c on c.measure = g.measure and c.person = g.person
    ), kept as materialized (
      select * from coverage.standing s where ${of('s.person', whose)}
    ), differing as materialized (
      select measure, unit, person, k.grouped as old_grouped, k.covered as old_covered,
        f.grouped as new_grouped, f.covered as new_covered
      from kept k full join fresh f using (measure, unit, person)
      where k.grouped is distinct from f.grouped or k.covered is distinct from f.covered
    ), gone as (
      delete from coverage.standing s using differing d
      where d.new_grouped is null and (s.measure, s.unit, s.person) = (d.measure, d.unit, d.person)
    ), stored as (
      insert into coverage.standing (measure, unit, person, grouped, covered)
      select measure, unit, person, new_grouped, new_covered from differing where new_grouped is not null
      order by measure, unit, person
      on conflict (measure, unit, person) do update set grouped = excluded.grouped, covered = excluded.covered
    ), step as (
      select measure, unit, lower(r) as day, sign as population, 0 as covered
      from differing, lateral (values (old_grouped, -1), (new_grouped, 1)) v(m, sign), unnest(v.m) r
      union all
      select measure, unit, upper(r), -sign, 0
      from differing, lateral (values (old_grouped, -1), (new_grouped, 1)) v(m, sign), unnest(v.m) r
      where not upper_inf(r)
      union all
      select measure, unit, lower(r), 0, sign
      from differing, lateral (values (old_covered, -1), (new_covered, 1)) v(m, sign), unnest(v.m) r
      union all
      select measure, unit, upper(r), 0, -sign
      from differing, lateral (values (old_covered, -1), (new_covered, 1)) v(m, sign), unnest(v.m) r
      where not upper_inf(r)
    ), appended as (
      insert into coverage.change (measure, unit, day, population, covered)
      select measure, unit, day, sum(population), sum(covered) from step
      group by measure, unit, day having sum(population) <> 0 or sum(covered) <> 0
      order by unit, measure, day
    )
    select count(*) as differed from differing`.execute(trx)
  return rows[0]!.differed
}

/** Attendances stand in the `covered` column of measure 0's changes: running, they count up to a day. */
async function refreshAttendance(trx: Writer, whose: Whose): Promise<number> {
  const { rows } = await sql<{ differed: number }>`
    with training as materialized (
      select q.canonical as person, t.ended
      from records.live_training t join people.person q on q.id = t.person
      where ${of('t.person', whose)}
    ), fresh as materialized (
      select person, unit, array_agg(ended order by ended) as days
      from (
        select t.person, s.unit, t.ended
        from training t join coverage.standing s on s.measure = 0 and s.person = t.person and s.grouped @> t.ended
        where s.unit <> ${country}
        union all
        select person, ${country}::uuid, ended from training
      ) attended group by person, unit
    ), kept as materialized (
      select * from coverage.attendance a where ${of('a.person', whose)}
    ), differing as materialized (
      select person, unit, k.days as old_days, f.days as new_days
      from kept k full join fresh f using (person, unit)
      where k.days is distinct from f.days
    ), gone as (
      delete from coverage.attendance a using differing d
      where d.new_days is null and (a.person, a.unit) = (d.person, d.unit)
    ), stored as (
      insert into coverage.attendance (person, unit, days)
      select person, unit, new_days from differing where new_days is not null
      order by person, unit
      on conflict (person, unit) do update set days = excluded.days
    ), appended as (
      insert into coverage.change (measure, unit, day, population, covered)
      select 0, unit, day, 0, sum(sign)
      from differing, lateral (values (old_days, -1), (new_days, 1)) v(days, sign), unnest(v.days) day
      group by unit, day having sum(sign) <> 0
      order by unit, day
    )
    select count(*) as differed from differing`.execute(trx)
  return rows[0]!.differed
}
