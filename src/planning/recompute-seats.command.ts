import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { refreshSeats } from './seat.store.ts'

/** Rebuilds who sits in which cell from the facts, and says how many rows differed. */
export const recomputeSeats = command({
  name: 'planning.recompute-seats',
  input: z.object({}),
  async run(change: Change) {
    requireEverywhere(change.actor, 'administer')
    await takeTree(change.trx)
    return { differed: await refreshSeats(change.trx, 'all') }
  },
})
