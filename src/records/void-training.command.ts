import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { takeTraining } from './take-training.step.ts'
import { addVoid } from './training.store.ts'
import type { TrainingsChanged } from './training.ts'

/** Says that a training was an error: it counts on no day any more. */
export const voidTraining = command({
  name: 'records.void-training',
  input: z.object({ training: Id }),
  async run(change: Change, { training }) {
    const { identities } = await takeTraining(change, training)
    await addVoid(change.trx, change.id, training)
    const happening: TrainingsChanged = { name: 'records.trainings-changed', about: { persons: identities } }
    await change.tell(happening)
    return { training }
  },
})
