import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { fold as foldChanges } from './fold.store.ts'

/** Moves appended changes into the running totals; readings say the same before, during and after. */
export const fold = command({
  name: 'coverage.fold',
  input: z.object({}),
  async run(change: Change) {
    requireEverywhere(change.actor, 'administer')
    return { folded: await foldChanges(change.trx) }
  },
})
