import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { allPosts, type GroupRule, matches, type QualifyingRule } from '#schemes/rule.ts'

/**
 * The plain definition of design §3, for one day and any rule, straight from posts and trainings: who holds a post
 * that matches, and who of them is covered. It scans everybody, so readings do not use it; a preview of a rule and
 * the tests do. `unit` narrows it to those who stood at or under a unit that day.
 */
export async function plainSides(
  db: Reader,
  rule: { group: GroupRule; qualifying: QualifyingRule },
  on: Day,
  unit?: string,
): Promise<{ person: string; covered: boolean }[]> {
  const posts = allPosts().filter((post) => matches(rule.group, post))
  const { contents, forms, window, leastPeriods, sumPeriods, validMonths, presentPost } = rule.qualifying
  const { rows } = await sql<{ person: string; covered: boolean }>`
    with recursive under(unit) as (
      select ${unit ?? null}::uuid where ${unit ?? null}::uuid is not null
      union
      select p.unit from under u join organization.placement p on p.parent = u.unit and p.during @> ${on}::date
    ), match as (
      select * from unnest(
        ${posts.map((p) => p.title)}::text[], ${posts.map((p) => p.level)}::text[], ${posts.map((p) => p.fullTime)}::boolean[],
        ${posts.map((p) => p.kind)}::text[], ${posts.map((p) => p.unitKind)}::text[]
      ) as m(title, level, full_time, kind, unit_kind)
    ), stay as materialized (
      select t.person, t.unit, t.during * d.during as during
      from people.tenure t
      join people.posting p on p.id = t.posting
      join organization.description d on d.unit = t.unit and d.during && t.during
      join organization.unit u on u.id = t.unit
      join match m on (m.title, m.level, m.full_time, m.kind, m.unit_kind) = (p.title, d.level, p.full_time, p.kind, u.kind)
    ), member as (
      select distinct person from stay
      where during @> ${on}::date and (${unit ?? null}::uuid is null or unit in (select unit from under))
    ), since as (
      select s.person, (select lower(r) from unnest(range_agg(s.during)) r where r @> ${on}::date) as day
      from stay s join member using (person) group by s.person
    ), counted as (
      select q.canonical as person, coalesce(t.theory, 0) + coalesce(t.practice, 0) as periods
      from records.live_training t
      join people.person q on q.id = t.person
      join since s on s.person = q.canonical
      where t.passed and t.contents && ${contents}::text[]
        and (${forms ?? null}::text[] is null or t.form = any(${forms ?? null}::text[]))
        and t.ended between ${window.from}::date and ${window.until}::date and t.ended <= ${on}::date
        and (${validMonths ?? null}::int is null or (t.ended + make_interval(months => ${validMonths ?? null}::int))::date > ${on}::date)
        and not exists (select from records.live_revocation v where v.training = t.id and v.day <= ${on}::date)
        and (not ${presentPost ?? false}::boolean or t.ended >= s.day)
    ), enough as (
      select person from counted group by person
      having case when ${sumPeriods ?? false}::boolean then sum(periods) else max(periods) end >= ${leastPeriods ?? 0}::numeric
    )
    select m.person, e.person is not null as covered from member m left join enough e using (person)`.execute(
    db,
  )
  return rows
}
