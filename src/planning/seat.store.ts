import { type RawBuilder, sql } from 'kysely'
import { inBulk, orAll } from '#platform/bulk.ts'
import { isOneOf, type Writer } from '#platform/database.ts'

/** Whose seats to compute: these identities of persons, or everybody's. */
type Whose = string[] | 'all'

/**
 * Computes seats again from posts, rules and areas, and keeps what is new. Answers with how many rows differed: none,
 * when everything was as the facts say.
 */
export async function refreshSeats(trx: Writer, whose: Whose): Promise<number> {
  return inBulk(trx, whose, async () => {
    const { rows } = await sql<{ differed: number }>`
      with ${stays(whose)}, ${areasOfPlaces}, sitting as (
        select s.measure, s.level, a.kind as area, s.unit, s.person, s.spans * a.spans as spans
        from stay s join area a using (unit) where s.spans && a.spans
        union all
        select s.measure, s.level, 'none', s.unit, s.person, s.spans - coalesce(w.spans, '{}')
        from stay s left join known w using (unit) where not s.spans <@ coalesce(w.spans, '{}')
      ), fresh as materialized (
        select *, count(*) over (partition by measure, level, area, person) = 1 as sole from sitting
      ), kept as materialized (
        select measure, level, area, unit, person, spans, sole from planning.seat where ${of('person', whose)}
      ), differing as materialized (
        select measure, level, area, unit, person, k.spans as old, f.spans as new, f.sole
        from kept k full join fresh f using (measure, level, area, unit, person)
        where k.spans is distinct from f.spans or k.sole is distinct from f.sole
      ), gone as (
        delete from planning.seat s using differing d
        where d.new is null
          and (s.unit, s.measure, s.level, s.area, s.person) = (d.unit, d.measure, d.level, d.area, d.person)
      ), changed as (
        update planning.seat s set spans = d.new, sole = d.sole from differing d
        where d.old is not null and d.new is not null
          and (s.unit, s.measure, s.level, s.area, s.person) = (d.unit, d.measure, d.level, d.area, d.person)
      ), added as (
        insert into planning.seat (measure, level, area, unit, person, spans, sole)
        select measure, level, area, unit, person, new, sole from differing where old is null
        order by measure, level, area, unit
      )
      select count(*) as differed from differing`.execute(trx)
    return rows[0]!.differed
  })
}

/** Whoever ever held a post in one of these units or below it; everybody, where that is most of many. */
export async function personsUnder(trx: Writer, units: readonly string[]): Promise<Whose> {
  const { rows } = await sql<{ person: string }>`
    select distinct t.person from organization.lineage l join people.tenure t on t.unit = l.unit
    where ${isOneOf(sql`l.ancestor`, units)}`.execute(trx)
  const persons = rows.map(({ person }) => person)
  return orAll(trx, persons, 'people.person')
}

/** Time in the group of each measure, through posts in one unit while it stood at one level. */
function stays(whose: Whose): RawBuilder<unknown> {
  return sql`
    post as materialized (
      select t.person, t.unit, t.during * d.during as during, p.title, d.level, p.full_time, p.kind, u.kind as unit_kind
      from people.tenure t
      join people.posting p on p.id = t.posting
      join organization.description d on d.unit = t.unit and d.during && t.during
      join organization.unit u on u.id = t.unit
      where ${of('t.person', whose)}
    ), rule as materialized (
      select measure, rule, during from schemes.rule_in_force
    ), stay as materialized (
      select r.measure, p.level, p.unit, p.person, range_agg(p.during * r.during) as spans
      from post p
      join schemes.rule_match m using (title, level, full_time, kind, unit_kind)
      join rule r on r.rule = m.rule and r.during && p.during
      group by r.measure, p.level, p.unit, p.person
    )`
}

/**
 * When the area of the units stayed in was of which kinds: at every moment what the nearest unit says that says any,
 * itself or above. `known`: when any of them does.
 */
const areasOfPlaces: RawBuilder<unknown> = sql`
  carried as materialized (
    select l.unit, l.ancestor, h.kinds, l.during * h.during as during
    from (select distinct unit from stay) s
    join organization.lineage l using (unit)
    join organization.area_held h on h.unit = l.ancestor and h.during && l.during
  ), nearer as materialized (
    select c.unit, o.ancestor, range_agg(c.during * o.during) as spans
    from carried c
    join organization.lineage o on o.unit = c.ancestor and o.ancestor <> o.unit and o.during && c.during
    group by c.unit, o.ancestor
  ), area as materialized (
    select c.unit, k.kind, range_agg(s.span) as spans
    from carried c
    left join nearer n on n.unit = c.unit and n.ancestor = c.ancestor
    cross join unnest(c.kinds) k(kind)
    cross join unnest(datemultirange(c.during) - coalesce(n.spans, '{}')) s(span)
    group by c.unit, k.kind
  ), known as materialized (
    select unit, range_agg(during) as spans from carried group by unit
  )`

/** Where a column is one of these persons. */
function of(column: string, whose: Whose): RawBuilder<unknown> {
  return whose === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${whose}::uuid[])`
}
