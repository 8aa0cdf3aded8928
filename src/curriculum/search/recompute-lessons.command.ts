import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { rereadLessons } from './recompute-lessons.store.ts'

/** Rebuilds what topics and materials are found by from their texts, and says how many rows differed. */
export const recomputeLessons = command({
  name: 'curriculum.recompute-lessons',
  input: z.object({}),
  async run({ trx, actor }: Change) {
    requireEverywhere(actor, 'administer')
    return { differed: await rereadLessons(trx) }
  },
})
