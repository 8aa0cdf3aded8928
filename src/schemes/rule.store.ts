import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { allPosts, type GroupRule, matches, type QualifyingRule } from './rule.ts'

export type NewRule = {
  id: string
  measure: number
  since: Day
  group: GroupRule
  qualifying: QualifyingRule
  basis: string | null
}

/** Appends a version and spells its group rule out over everything a post can be. */
export async function addRule(trx: Writer, source: string, rule: NewRule): Promise<void> {
  await sql`
    insert into schemes.rule (id, measure, since, group_rule, qualifying, basis, source)
    values (${rule.id}, ${rule.measure}, ${rule.since}, ${JSON.stringify(rule.group)}::jsonb,
      ${JSON.stringify(rule.qualifying)}::jsonb, ${rule.basis}, ${source})`.execute(trx)
  const posts = allPosts().filter((post) => matches(rule.group, post))
  await sql`
    insert into schemes.rule_match (rule, title, level, full_time, kind, unit_kind)
    select ${rule.id}::uuid, m.* from unnest(
      ${posts.map((p) => p.title)}::text[], ${posts.map((p) => p.level)}::text[], ${posts.map((p) => p.fullTime)}::boolean[],
      ${posts.map((p) => p.kind)}::text[], ${posts.map((p) => p.unitKind)}::text[]
    ) as m`.execute(trx)
}
