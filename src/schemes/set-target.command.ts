import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText } from '#platform/parse.ts'
import { getMeasure } from './scheme.query.ts'
import { addTarget } from './scheme.store.ts'

const Input = z.object({
  scheme: z.string(),
  measure: z.string(),
  milestone: DayText,
  goal: z.number().int().min(0).max(100).nullable(),
  article: z.string().nullable(),
  verified: z.boolean(),
})

/** Sets a goal in percent by a day, with the article that says so; an unverified figure is marked so wherever it is shown. */
export const setTarget = command({
  name: 'schemes.set-target',
  input: Input,
  async run(change: Change, { scheme, measure: key, ...target }) {
    requireEverywhere(change.actor, 'rules')
    const measure = await getMeasure({ ...change, db: change.trx }, scheme, key)
    await addTarget(change.trx, change.id, measure.no, target)
    return { measure: key, milestone: target.milestone }
  },
})
