import { type RawBuilder, sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { of, type Whose } from './grouped-time.query.ts'

/** The versions in force of all rules, their qualifying part as columns. */
export const rules = sql`
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

/**
 * Covered time: a pure function of a person's completions and the rule; only "in the present post" asks for her unbroken
 * time in the group. That is judged by the version that judges the day, before it was in force too: who held the same
 * post all along did not begin anew when the rule came.
 */
export function coveredTime(whose: Whose): RawBuilder<unknown> {
  return sql`
    member as materialized (
      select measure, person from grouped where unit = ${country}
    ), ${countedTime(whose)}, covering as (select * from counted)`
}

/**
 * The same where nothing but units moved: a person's covered time is what is kept of her for the country, as long as she
 * is there in the group on no day on which she was not, and no rule asks for the present post.
 */
export function coveredTimeWhereMoved(whose: Whose): RawBuilder<unknown> {
  return sql`
    judged as materialized (
      select g.measure, g.person, s.covered,
        coalesce(g.grouped <@ s.grouped, false)
          and not exists (select from rule r where r.measure = g.measure and r.present_post) as settled
      from grouped g left join (
        select measure, person, grouped, covered from coverage.standing s
        where unit = ${country} and ${of('s.person', whose)}
      ) s using (measure, person)
      where g.unit = ${country}
    ), member as materialized (
      select measure, person from judged where not settled
    ), ${countedTime(whose, sql`q.canonical in (select person from member)`)}, covering as (
      select * from counted union all select measure, person, covered from judged where settled
    )`
}

/** Counts, for each `member` of a group, the days on which her trainings do. */
function countedTime(whose: Whose, trained = sql`true`): RawBuilder<unknown> {
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
      where t.passed and ${of('t.person', whose)} and ${trained}
    ), stay as (
      select r.rule, p.person, unnest(range_agg(p.during)) as stay
      from post p
      join schemes.rule_match m using (title, level, full_time, kind, unit_kind)
      join rule r on r.rule = m.rule and r.present_post
      where exists (select from rule where present_post)
      group by r.rule, p.person
    ), qualified as (
      select r.measure, r.rule, t.person, t.ended, t.periods, r.least, r.summed, r.present_post, r.during,
        least(t.revoked, (t.ended + r.validity)::date) as until
      from training t
      join member m on m.person = t.person
      join rule r on r.measure = m.measure
        and t.contents && r.contents and (r.forms is null or t.form = any(r.forms)) and r."window" @> t.ended
    ), completion as (
      select measure, rule, person, null::daterange as stay, ended, until, periods, least, summed, during
      from qualified where not present_post
      union all
      select q.measure, q.rule, q.person, s.stay, q.ended, least(q.until, upper(s.stay)), q.periods, q.least, q.summed, q.during
      from qualified q
      join stay s on s.rule = q.rule and s.person = q.person and s.stay @> q.ended
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
    ), counted as (
      select measure, person, range_agg(covered) as covered from span group by measure, person
    )`
}
