import type { AreasChanged } from '#organization/area.ts'
import { country } from '#organization/unit.ts'
import type { PersonsMoved } from '#people/posting.ts'
import { listener } from '#platform/happening.ts'
import type { RulesChanged } from '#schemes/scheme.ts'
import { personsUnder, refreshSeats } from './seat.store.ts'

/** Whoever moved sits elsewhere; the tree moves persons too. */
export const seatPersons = listener<PersonsMoved>('people.persons-moved', async ({ trx }, { persons }) => {
  await refreshSeats(trx, persons)
})

export const seatByRules = listener<RulesChanged>('schemes.rules-changed', async ({ trx }) => {
  await refreshSeats(trx, 'all')
})

export const seatByAreas = listener<AreasChanged>(
  'organization.areas-changed',
  async ({ trx }, { units }) => {
    await refreshSeats(trx, units.includes(country) ? 'all' : await personsUnder(trx, units))
  },
)
