import { z } from 'zod'
import { identitiesOf } from '#people/known-people.query.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { personsTrainedBy } from './training.store.ts'
import type { TrainingsChanged } from './training.ts'

/** Reads again everybody of whose trainings an undone source spoke. The source itself is marked by whoever undoes it. */
export const rereadTrainings = command({
  name: 'records.reread-trainings',
  input: z.object({ source: Id }),
  async run(change: Change, { source }) {
    await takeTree(change.trx)
    const trained = await personsTrainedBy(change.trx, source)
    if (trained.length === 0) return { persons: 0 }
    const persons = await identitiesOf(change.trx, trained)
    const happening: TrainingsChanged = { name: 'records.trainings-changed', about: { persons } }
    await change.tell(happening)
    return { persons: trained.length }
  },
})
