import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { GroupRule, QualifyingRule } from './rule.ts'
import { getMeasure } from './scheme.query.ts'

export type RuleInForce = {
  id: string
  since: Day
  until: Day | null
  group: GroupRule
  qualifying: QualifyingRule
  basis: string | null
  /** Whether this version may be withdrawn; the first one, which came with the scheme, may not. */
  published: boolean
}

/** The versions of a measure's rules, each with the days it judges. */
export const rules = query({
  name: 'schemes.rules',
  input: z.object({ scheme: z.string(), measure: z.string() }),
  async run(asking: Asking, { scheme, measure: key }): Promise<RuleInForce[]> {
    const measure = await getMeasure(asking, scheme, key)
    const { rows } = await sql<RuleInForce>`
      select r.id, lower(f.during) as since, upper(f.during) as until, r.group_rule as "group", r.qualifying, r.basis,
        r.source = r.id as published
      from schemes.rule_in_force f join schemes.rule r on r.id = f.rule
      where f.measure = ${measure.no} order by lower(f.during)`.execute(asking.db)
    return rows
  },
})
