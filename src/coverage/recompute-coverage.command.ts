import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { fold } from './fold.store.ts'
import { reconcile } from './reconcile.store.ts'
import { refresh } from './refresh.store.ts'

/** Rebuilds standing, attendances and readings from the facts in one snapshot, and says how many rows of each differed. */
export const recomputeCoverage = command({
  name: 'coverage.recompute-coverage',
  input: z.object({}),
  async run(change: Change) {
    requireEverywhere(change.actor, 'administer')
    await takeTree(change.trx)
    const differed = await refresh(change.trx, 'all')
    const readings = await reconcile(change.trx)
    await fold(change.trx)
    return { ...differed, readings }
  },
})
