import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { followPersons } from './follow.ts'
import {
  addDetails,
  addIdentifiers,
  addMergers,
  addPersons,
  addPostings,
  derivePersons,
  voidFacts,
} from './person.store.ts'
import type { Identifier } from './person-facts.ts'
import type { Detail, Posting } from './posting.ts'

/** What a source brings about people, already understood: nothing in it is asked twice. */
export type PeopleTakenIn = {
  source: string
  persons: string[]
  details: Detail[]
  identifiers: Identifier[]
  mergers: [string, string][]
  postings: Posting[]
  voided: string[]
  /** Everybody of whom any of this speaks. */
  touched: string[]
}

const Input = z.object({ source: Id }).loose() as unknown as z.ZodType<PeopleTakenIn>

/** Takes in persons, what is said of them and their posts, as one set, alone; standing and coverage follow at once. */
export const takeInPeople = command({
  name: 'people.take-in-people',
  input: Input,
  journal: ({ source, persons, postings }) => ({
    source,
    persons: persons.length,
    postings: postings.length,
  }),
  async run(change: Change, brought) {
    const { trx } = change
    const { source } = brought
    await takeTree(trx)
    await addPersons(trx, source, brought.persons)
    await addDetails(trx, source, brought.details)
    await addIdentifiers(trx, source, brought.identifiers)
    await addMergers(trx, source, brought.mergers)
    await addPostings(trx, source, brought.postings)
    await voidFacts(trx, source, brought.voided)
    if (brought.touched.length === 0) return { persons: 0 }
    await derivePersons(trx, brought.touched)
    await followPersons(change, brought.touched)
    return { persons: brought.touched.length }
  },
})
