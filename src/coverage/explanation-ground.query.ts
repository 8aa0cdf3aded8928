import { type RawBuilder, sql } from 'kysely'
import { isPostSeen, isSeen } from '#people/seen.query.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { nfc } from '#platform/pure/text.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Completion, Span } from './covered-time.ts'
import type { Facts, PostStanding, RuleOnDay } from './explanation.ts'
import { posts } from './grouped-time.query.ts'

/** What the measures say of a person on a day, asked once for all of them. */
export async function factsOf(asking: Asking, codeOrId: string, on: Day): Promise<Facts> {
  const person = await findPerson(asking, codeOrId)
  if (!person) throw new Refusal('missing', `Không có người “${codeOrId}” trong phạm vi của bạn.`)
  const [posts, trainings] = await Promise.all([
    postsOn(asking, person.id, on),
    completionsOf(asking.db, person.id),
  ])
  return { person, on, posts, trainings }
}

/** The rule version that judges a day and her unbroken times in the group, by the number of the measure. */
export type Judging = { rule: RuleOnDay; stays: Span[] }

/**
 * By what each of these measures judges her; a measure without a rule on that day is left out. A restricted one says
 * nothing of her, not even no, unless a plan for her exists for the asker.
 */
export async function judgedBy(
  asking: Asking,
  { person, on }: Facts,
  measures: readonly Measure[],
): Promise<Map<number, Judging>> {
  const planned = measures.some((one) => one.restricted) && (await isPlannedFor(asking, person.id))
  const shown = measures.filter((one) => planned || !one.restricted).map((one) => one.no)
  const { rows } = await sql<RuleOnDay & { measure: number; stays: Span[] }>`
    select f.measure, r.since, r.basis, r.group_rule as "group", r.qualifying, case
        when (r.qualifying -> 'presentPost')::boolean then ${staysBy(sql`r.id`, person.id)} else '[]'
      end as stays
    from schemes.rule_in_force f join schemes.rule r on r.id = f.rule
    where f.measure = any(${shown}::smallint[]) and f.during @> ${on}::date`.execute(asking.db)
  return new Map(rows.map(({ measure, stays, ...rule }) => [measure, { rule, stays }]))
}

/** Her unbroken times in the group of a rule version, whenever it was in force. */
function staysBy(rule: RawBuilder<unknown>, person: string): RawBuilder<unknown> {
  return sql`(
    select coalesce(json_agg(json_build_object('from', lower(stay), 'until', upper(stay)) order by stay), '[]')
    from (
      select unnest(range_agg(p.during)) as stay
      from (${posts([person])}) p
      join schemes.rule_match m using (title, level, full_time, kind, unit_kind)
      where m.rule = ${rule}
    ) stays)`
}

/** A person by id or code, under the identity she is read under, if she exists for the asker. */
async function findPerson({ db, actor }: Asking, codeOrId: string): Promise<Facts['person'] | undefined> {
  const { rows } = await sql<Facts['person']>`
    select p.id, p.name from people.person p
    where p.name is not null and ${isSeen(actor, 'read', sql`p.id`)} and p.id in (
      select q.canonical from people.person q where q.id = ${asUuid(codeOrId)}::uuid
      union
      select q.canonical from people.live_identifier i join people.person q on q.id = i.person
      where i.kind = 'code' and i.key in (${codeOrId}, ${nfc(codeOrId)})
    )`.execute(db)
  return rows[0]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function asUuid(text: string): string | null {
  return uuid.test(text) ? text : null
}

/** Whether a plan for her exists for the asker; without one a restricted measure says nothing of her, not even no. */
async function isPlannedFor({ db, actor }: Asking, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from people.tenure t join people.posting g on g.id = t.posting
    where t.person = ${person} and g.kind = 'planned' and ${isPostSeen(actor)} limit 1`.execute(db)
  return rows.length > 0
}

async function postsOn({ db, actor }: Asking, person: string, on: Day) {
  const { rows } = await sql<PostStanding>`
    select g.title, d.name as unit, d.level, g.full_time as "fullTime", g.kind, u.kind as "unitKind"
    from people.tenure t
    join people.posting g on g.id = t.posting
    join organization.description d on d.unit = t.unit and d.during @> ${on}::date
    join organization.unit u on u.id = t.unit
    where t.person = ${person} and t.during @> ${on}::date and ${isPostSeen(actor)}
    order by lower(t.during)`.execute(db)
  return rows
}

async function completionsOf(db: Reader, person: string) {
  const { rows } = await sql<Completion & { programme: string }>`
    select t.id, t.contents, t.form, t.ended, t.programme, t.passed,
      coalesce(t.theory, 0) + coalesce(t.practice, 0) as periods,
      (select min(v.day) from records.live_revocation v where v.training = t.id) as revoked
    from people.person q join records.live_training t on t.person = q.id
    where q.canonical = ${person} order by t.ended, t.id`.execute(db)
  return rows
}
