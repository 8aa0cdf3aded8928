import type { Chore } from '#platform/chores.ts'
import { compareAndKeep } from './compare-text.step.ts'
import { toCompare, toCompareAgain } from './to-compare.query.ts'

/** So many texts are compared before the chore rests. */
const ROUND = 50

/**
 * Compares what was written since with all other texts, and once a week those anew of which a part stands elsewhere: by
 * then the corpus may have taught that it is a formula. It changes no answer but makes it quick, so it stands in no journal.
 */
export const keepCompared: Chore = {
  name: 'curriculum.compare-texts',
  everyMs: 2_000,
  async run({ db }) {
    const waiting = await toCompare(db, ROUND)
    const failures: unknown[] = []
    for (const piece of waiting.length > 0 ? waiting : await toCompareAgain(db, ROUND))
      await db
        .transaction()
        .execute((trx) => compareAndKeep(trx, piece))
        // One text that cannot be compared keeps no other waiting.
        .catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  },
}
