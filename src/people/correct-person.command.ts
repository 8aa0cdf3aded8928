import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { detailsOf } from './known-people.query.ts'
import { addDetails, derivePersons } from './person.store.ts'
import { BirthText, EthnicGroupCode, NameText, PhoneText, SexCode } from './person-input.ts'
import { takePerson } from './take-persons.step.ts'

const Input = z.object({
  person: Id,
  name: NameText.optional(),
  birth: BirthText.nullable().optional(),
  sex: SexCode.nullable().optional(),
  ethnicGroup: EthnicGroupCode.nullable().optional(),
  phone: PhoneText.nullable().optional(),
})

/** Corrects what is said of a person: what is left out stays, null says that it is not known. */
export const correctPerson = command({
  name: 'people.correct-person',
  input: Input,
  journal: ({ person, ...said }) => ({ person, corrected: Object.keys(said) }),
  async run(change: Change, { person: asked, ...said }) {
    if (said.birth && said.birth > change.today) throw new Refusal('invalid', 'Ngày sinh ở tương lai.')
    const { id, identities } = await takePerson(change, asked)
    const [before] = await detailsOf(change.trx, [id])
    const after = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    await addDetails(change.trx, change.id, [{ ...before!, ...after }])
    await derivePersons(change.trx, identities)
    return { person: id }
  },
})
