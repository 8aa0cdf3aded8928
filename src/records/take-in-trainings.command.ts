import { z } from 'zod'
import { identitiesOf } from '#people/known-people.query.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { addTrainings } from './training.store.ts'
import type { Training, TrainingsChanged } from './training.ts'

const Input = z.object({ source: Id }).loose() as unknown as z.ZodType<{
  source: string
  trainings: Training[]
}>

/** Takes in trainings as one set, alone; coverage follows at once. */
export const takeInTrainings = command({
  name: 'records.take-in-trainings',
  input: Input,
  journal: ({ source, trainings }) => ({ source, trainings: trainings.length }),
  async run(change: Change, { source, trainings }) {
    await takeTree(change.trx)
    await addTrainings(change.trx, source, trainings)
    if (trainings.length === 0) return { trainings: 0 }
    const trained = [...new Set(trainings.map((training) => training.person))]
    const persons = await identitiesOf(change.trx, trained)
    const happening: TrainingsChanged = { name: 'records.trainings-changed', about: { persons } }
    await change.tell(happening)
    return { trainings: trainings.length }
  },
})
