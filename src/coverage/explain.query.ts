import { sql } from 'kysely'
import { z } from 'zod'
import { country } from '#organization/unit.ts'
import { isPostSeen, isSeen } from '#people/seen.query.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { nfc } from '#platform/pure/text.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type GroupRule, matches, type QualifyingRule } from '#schemes/rule.ts'
import { getMeasure } from '#schemes/scheme.query.ts'
import { type Completion, coveredTime, holdsOn, type Judgement, judge, type Span } from './covered-time.ts'

type ExplainedPost = {
  title: string
  unit: string
  level: string
  fullTime: boolean
  kind: string
  unitKind: string
  matches: boolean
}

export type Explanation = {
  person: { id: string; name: string }
  measure: { key: string; name: string; nameEn: string }
  on: Day
  /** The rule version that judges this day. */
  rule: { since: Day; basis: string | null; group: GroupRule; qualifying: QualifyingRule }
  inGroup: boolean
  covered: boolean
  posts: ExplainedPost[]
  trainings: (Omit<Judgement, 'completion'> & {
    id: string
    programme: string
    ended: Day
    counted: boolean
  })[]
  /** What would be enough, when she is in the group and not covered. */
  enough: { contents: string[]; leastPeriods: number | null; presentPost: boolean } | null
}

const Input = z.object({
  scheme: z.string().default('de-an-1893'),
  person: z.string(),
  measure: z.string(),
  on: DayText,
})

/** Why a person is counted, or why not: each clause, true or false, with its evidence. */
export const explain = query({
  name: 'coverage.explain',
  input: Input,
  async run(asking: Asking, { scheme, person: codeOrId, measure: key, on }): Promise<Explanation> {
    const measure = await getMeasure(asking, scheme, key)
    const person = await findPerson(asking, codeOrId)
    if (!person) throw new Refusal('missing', `Không có người “${codeOrId}” trong phạm vi của bạn.`)
    if (measure.restricted && !(await isPlannedFor(asking, person.id)))
      throw new Refusal('missing', `Đề án “${scheme}” không có chỉ tiêu “${key}”.`)
    const rule = await ruleOn(asking.db, measure.no, on)
    if (!rule) throw new Refusal('missing', `Chỉ tiêu ${key} chưa có quy tắc cho ngày ${on}.`)
    const posts = await postsOn(asking, person.id, on)
    const explained = posts.map((post) => ({ ...post, matches: matches(rule.group, post) }))
    const trainings = await completionsOf(asking.db, person.id)
    const stays = await staysOf(asking.db, measure.no, person.id)
    const inGroup = explained.some((post) => post.matches)
    const covered = inGroup && holdsOn(coveredTime(rule.qualifying, trainings, stays), on)
    const { contents, leastPeriods, presentPost } = rule.qualifying
    return {
      person,
      measure: { key, name: measure.name, nameEn: measure.nameEn },
      on,
      rule,
      inGroup,
      covered,
      posts: explained,
      trainings: trainings.map((training) => {
        const { clauses, counts } = judge(rule.qualifying, training)
        const counted = counts !== null && holdsOn([counts], on)
        return {
          id: training.id,
          programme: training.programme,
          ended: training.ended,
          clauses,
          counts,
          counted,
        }
      }),
      enough:
        inGroup && !covered
          ? { contents, leastPeriods: leastPeriods ?? null, presentPost: presentPost ?? false }
          : null,
    }
  },
})

async function ruleOn(db: Reader, measure: number, on: Day) {
  const { rows } = await sql<Explanation['rule']>`
    select r.since, r.basis, r.group_rule as "group", r.qualifying
    from schemes.rule_in_force f join schemes.rule r on r.id = f.rule
    where f.measure = ${measure} and f.during @> ${on}::date`.execute(db)
  return rows[0]
}

/** A person by id or code, under the identity she is read under, if she exists for the asker. */
async function findPerson(
  { db, actor }: Asking,
  codeOrId: string,
): Promise<Explanation['person'] | undefined> {
  const { rows } = await sql<Explanation['person']>`
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
  const { rows } = await sql<Omit<ExplainedPost, 'matches'>>`
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

async function staysOf(db: Reader, measure: number, person: string): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select lower(g) as "from", upper(g) as until
    from coverage.standing s, unnest(s.grouped) g
    where s.measure = ${measure} and s.unit = ${country} and s.person = ${person}`.execute(db)
  return rows
}
