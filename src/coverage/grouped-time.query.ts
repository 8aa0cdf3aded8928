import { type RawBuilder, sql } from 'kysely'

/** Whose coverage to compute: these identities of persons, or everybody's. */
export type Whose = string[] | 'all'

/** Where a column is one of these persons. */
export function of(column: string, whose: Whose): RawBuilder<unknown> {
  return whose === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${whose}::uuid[])`
}

/** Where posts stood and what they were there: tenure cut by what the unit was, planned posts apart. */
export function posts(whose: Whose): RawBuilder<unknown> {
  return sql`
    select t.person, t.unit, t.during * d.during as during, p.title, d.level, p.full_time, p.kind, u.kind as unit_kind
    from people.tenure t
    join people.posting p on p.id = t.posting
    join organization.description d on d.unit = t.unit and d.during && t.during
    join organization.unit u on u.id = t.unit
    where ${of('t.person', whose)}`
}

/** Time in the group: posts that match the version in force, at every unit above; measure 0 is any post but a planned one. */
export function groups(whose: Whose): RawBuilder<unknown> {
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
      group by m.person, l.ancestor, m.measure
    )`
}

/** The same where it is known already; posts are there for rules that ask for the present one. */
export function keptGroups(whose: Whose): RawBuilder<unknown> {
  return sql`
    post as materialized (${posts(whose)}),
    grouped as materialized (
      select measure, unit, person, grouped from coverage.standing s where ${of('s.person', whose)}
    )`
}
