import type { Chore } from '#platform/chores.ts'
import { fold } from './fold.store.ts'
import { hasUnfolded } from './unfolded.query.ts'

/** Keeps the tail of unfolded changes short. It changes no reading, so it stands in no journal. */
export const keepFolded: Chore = {
  name: 'coverage.fold',
  everyMs: 2_000,
  async run({ db }) {
    if (await hasUnfolded(db)) await db.transaction().execute(fold)
  },
}
