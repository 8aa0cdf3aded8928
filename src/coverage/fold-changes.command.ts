import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { fold } from './fold.store.ts'

/** Moves appended changes into the running totals; readings say the same before, during and after. */
export const foldChanges = command({
  name: 'coverage.fold-changes',
  input: z.object({}),
  async run(change: Change) {
    requireEverywhere(change.actor, 'administer')
    return { folded: await fold(change.trx) }
  },
})
