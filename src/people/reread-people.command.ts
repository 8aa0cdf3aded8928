import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { followPersons } from './follow.ts'
import { derivePersons, personsOf } from './person.store.ts'

/** Reads again everybody of whom an undone source spoke. The source itself is marked by whoever undoes it. */
export const rereadPeople = command({
  name: 'people.reread-people',
  input: z.object({ source: Id }),
  async run(change: Change, { source }) {
    await takeTree(change.trx)
    const persons = await personsOf(change.trx, source)
    if (persons.length === 0) return { persons: 0 }
    await derivePersons(change.trx, persons)
    await followPersons(change, persons)
    return { persons: persons.length }
  },
})
