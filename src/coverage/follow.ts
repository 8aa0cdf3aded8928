import type { PersonsMoved } from '#people/posting.ts'
import { listener } from '#platform/happening.ts'
import type { TrainingsChanged } from '#records/training.ts'
import type { RulesChanged } from '#schemes/scheme.ts'
import { refresh } from './refresh.store.ts'

/** What a fact changes in the readings is appended in the transaction of the fact itself. */
export const followPersonsMoved = listener<PersonsMoved>(
  'people.persons-moved',
  async (change, { persons, byTree }) => {
    await refresh(change.trx, persons, byTree ? 'units' : 'anything')
  },
)

export const followTrainings = listener<TrainingsChanged>(
  'records.trainings-changed',
  async (change, { persons }) => {
    await refresh(change.trx, persons, 'trainings')
  },
)

export const followRules = listener<RulesChanged>('schemes.rules-changed', async (change) => {
  await refresh(change.trx, 'all')
})
