import type { TreeChanged } from '#organization/act.ts'
import { orAll } from '#platform/bulk.ts'
import type { Change } from '#platform/command.ts'
import { listener } from '#platform/happening.ts'
import { identitiesOf } from './known-people.query.ts'
import type { PersonsMoved } from './posting.ts'
import { personsPlacedBy } from './reassignment.store.ts'
import { deriveTenure, personsIn } from './tenure.store.ts'

/** Derives where the posts of these persons stand, and tells who must follow. Persons: any of their identities. */
export async function followPersons(
  change: Change,
  persons: string[] | 'all',
  { byTree = false } = {},
): Promise<void> {
  const identities = persons === 'all' ? 'all' : await identitiesOf(change.trx, persons)
  await deriveTenure(change.trx, identities)
  const happening: PersonsMoved = { name: 'people.persons-moved', about: { persons: identities, byTree } }
  await change.tell(happening)
}

/** When units move, the posts in them go along, and so do those that the act, now counting or undone, placed by itself. */
export const followTree = listener<TreeChanged>(
  'organization.tree-changed',
  async (change, { units, act }) => {
    const { trx } = change
    const persons =
      units === 'all'
        ? 'all'
        : await orAll(
            trx,
            [...new Set([...(await personsIn(trx, units)), ...(await personsPlacedBy(trx, act))])],
            'people.person',
          )
    if (persons === 'all' || persons.length > 0) await followPersons(change, persons, { byTree: true })
  },
)
