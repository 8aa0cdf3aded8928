import { z } from 'zod'
import { contents } from '#curriculum/content.ts'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText } from '#platform/parse.ts'
import { idOf } from '#platform/pure/id.ts'
import { addRule } from './rule.store.ts'
import { GroupRule } from './rule.ts'
import { addMeasure, addScheme, addTarget } from './scheme.store.ts'
import type { RulesChanged } from './scheme.ts'

const TargetText = z.object({
  milestone: DayText,
  goal: z.number().int().min(0).max(100).nullable(),
  article: z.string().nullable(),
  verified: z.boolean(),
})

const MeasureText = z.object({
  no: z.number().int().positive(),
  key: z.string(),
  name: z.string(),
  nameEn: z.string(),
  restricted: z.boolean().default(false),
  group: GroupRule,
  contents: z.array(z.enum(contents)).min(1),
  targets: z.array(TargetText),
})

/** A scheme as a reference file states it (`reference/schemes/`). */
export const SchemeText = z.object({
  key: z.string(),
  name: z.string(),
  decision: z.string(),
  firstDay: DayText,
  lastDay: DayText,
  stages: z.array(z.object({ key: z.string(), name: z.string(), from: DayText, until: DayText })),
  measures: z.array(MeasureText).min(1),
})

/** The rules of a scheme hold from long before it, so that what went before can be seen by the same measure. */
const always = '1900-01-01'

/** Takes a scheme in: its stages, measures, targets and the first version of each measure's rules. */
export const adoptScheme = command({
  name: 'schemes.adopt-scheme',
  input: SchemeText,
  async run(change: Change, scheme) {
    requireEverywhere(change.actor, 'rules')
    const { trx, id } = change
    await addScheme(trx, id, scheme)
    for (const measure of scheme.measures) {
      await addMeasure(trx, scheme.key, measure)
      for (const target of measure.targets) await addTarget(trx, id, measure.no, target)
      const window = { from: scheme.firstDay, until: scheme.lastDay }
      await addRule(trx, id, {
        id: idOf('rule', scheme.key, measure.key, always),
        measure: measure.no,
        since: always,
        group: measure.group,
        qualifying: { contents: measure.contents, window },
        basis: scheme.decision,
      })
    }
    const happening: RulesChanged = {
      name: 'schemes.rules-changed',
      about: { measures: scheme.measures.map((measure) => measure.no) },
    }
    await change.tell(happening)
    return { scheme: scheme.key }
  },
})
