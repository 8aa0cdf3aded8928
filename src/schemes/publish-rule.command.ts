import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { DayText } from '#platform/parse.ts'
import { addRule } from './rule.store.ts'
import { GroupRule, QualifyingRule } from './rule.ts'
import { getMeasure } from './scheme.query.ts'
import type { RulesChanged } from './scheme.ts'

export const RuleVersion = z.object({
  scheme: z.string(),
  measure: z.string(),
  since: DayText,
  group: GroupRule,
  qualifying: QualifyingRule,
  basis: z.string().min(1),
})

/** Publishes a version of a measure's rules from a day on. The day of an older version again is a correction of it. */
export const publishRule = command({
  name: 'schemes.publish-rule',
  input: RuleVersion,
  async run(change: Change, { scheme, measure: key, since, group, qualifying, basis }) {
    requireEverywhere(change.actor, 'rules')
    await takeTree(change.trx)
    const measure = await getMeasure({ ...change, db: change.trx }, scheme, key)
    const rule = { id: change.id, measure: measure.no, since, group, qualifying, basis }
    await addRule(change.trx, change.id, rule)
    const happening: RulesChanged = { name: 'schemes.rules-changed', about: { measures: [measure.no] } }
    await change.tell(happening)
    return { rule: change.id }
  },
})
