import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { confirmHolding } from '#people/confirm-holding.command.ts'
import { correctPerson } from '#people/correct-person.command.ts'
import { endPosting } from '#people/end-posting.command.ts'
import { findPeople } from '#people/find-people.query.ts'
import { mergePersons } from '#people/merge-persons.command.ts'
import { orphaned } from '#people/orphaned.query.ts'
import { person } from '#people/person.query.ts'
import { reassignPostings } from '#people/reassign-postings.command.ts'
import { revealPerson } from '#people/reveal-person.command.ts'
import { settle } from '#people/settle.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { voidPosting } from '#people/void-posting.command.ts'
import { waiting } from '#people/waiting.query.ts'

export const commands = [
  addPerson,
  addPosting,
  confirmHolding,
  correctPerson,
  endPosting,
  mergePersons,
  reassignPostings,
  revealPerson,
  voidPosting,
]

export const queries = [findPeople, orphaned, person, settle, unitPeople, waiting]
