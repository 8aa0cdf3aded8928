import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { followPersons } from './follow.ts'
import { identifiersOf } from './known-people.query.ts'
import { addMergers, derivePersons } from './person.store.ts'
import { takePersons } from './take-persons.step.ts'

/** Says that two persons are one woman. Nothing is rewritten: all is read under one of her identities from now on. */
export const mergePersons = command({
  name: 'people.merge-persons',
  input: z.object({ person: Id, other: Id }),
  async run(change: Change, { person, other }) {
    const { trx } = change
    const [one, two] = await takePersons(change, [person, other])
    if (one!.id === two!.id) throw new Refusal('conflict', 'Hai mã này đã là một người.')
    const numbers = (await identifiersOf(trx, [one!.id, two!.id])).filter(({ key }) => key.startsWith('12:'))
    if (new Set(numbers.map(({ key }) => key)).size > 1)
      throw new Refusal('conflict', 'Hai người này có hai số CCCD khác nhau, nên không thể là một người.')
    const identities = [...one!.identities, ...two!.identities]
    await addMergers(trx, change.id, [[one!.id, two!.id]])
    await derivePersons(trx, identities)
    await followPersons(change, identities)
    return { person: identities.toSorted()[0]! }
  },
})
