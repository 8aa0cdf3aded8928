import { z } from 'zod'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { BrokenSeal, unseal } from '#platform/secrets.ts'
import { detailsOf, identifiersOf } from './known-people.query.ts'
import { maskNationalId } from './national-id.ts'
import { findPerson } from './person-known.query.ts'
import { maskPhone } from './phone.ts'
import type { Detail } from './posting.ts'
import { type PostElsewhere, type PostHeld, postsHeld } from './posts-held.query.ts'

/** Everything of a person that exists for the asker. Phone and citizen numbers are masked; `people.reveal-person` shows them. */
export type Person = Omit<Detail, 'person'> & {
  id: string
  codes: string[]
  nationalIds: string[]
  /** Her posts in the asker's scope, the latest first; and those elsewhere, as unit and title only. */
  posts: PostHeld[]
  elsewhere: PostElsewhere[]
  /** Whether the asker may correct what is said of her and record her trainings. */
  editable: boolean
}

/** One person, by id or code (`Mã`), whichever of her identities it belongs to. */
export const person = query({
  name: 'people.person',
  input: z.object({ person: z.string().min(1) }),
  async run(asking: Asking, { person: codeOrId }): Promise<Person> {
    const known = await findPerson(asking, codeOrId)
    if (!known) throw new Refusal('missing', `Không có người “${codeOrId}” trong phạm vi của bạn.`)
    const { id, editable } = known
    const [detail] = await detailsOf(asking.db, [id])
    const identifiers = await identifiersOf(asking.db, [id])
    const { person: _, phone, ...said } = detail!
    return {
      id,
      ...said,
      phone: phone && maskPhone(phone),
      codes: identifiers.filter(({ kind }) => kind === 'code').map(({ key }) => key),
      nationalIds: identifiers
        .filter(({ kind }) => kind === 'national_id')
        .map(({ sealed }) => masked(asking, sealed)),
      ...(await postsHeld(asking, id)),
      editable,
    }
  },
})

/** A number sealed with a key that was lost is known to be there, no more. */
function masked({ secrets }: Asking, sealed: string | null): string {
  try {
    return maskNationalId(unseal(secrets, sealed ?? ''))
  } catch (error) {
    if (error instanceof BrokenSeal) return '•'.repeat(12)
    throw error
  }
}
