import type { Change } from '#platform/command.ts'
import { holdTree } from '#platform/lock.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockPersons } from './lock-persons.step.ts'
import { type PersonKnown, personsKnown } from './person-known.query.ts'

/** A person taken for a change: nobody else changes her until it is done. */
export type TakenPerson = Omit<PersonKnown, 'asked'>

/**
 * Takes a person to change what is said of her; refused to whoever may not, and as unknown to whom she does not exist.
 * Who asked for a fact of hers is told what would be said had there been no such fact.
 */
export async function takePerson(
  change: Change,
  person: string,
  refuseUnknown = refuseUnknownPerson,
): Promise<TakenPerson> {
  const [taken] = await takePersons(change, [person], refuseUnknown)
  return taken!
}

/** Takes several, in the order asked. The tree is held still first: who may change whom depends on it. */
export async function takePersons(
  change: Change,
  persons: readonly string[],
  refuseUnknown = refuseUnknownPerson,
): Promise<TakenPerson[]> {
  const known = await holdPersons(change, persons, refuseUnknown)
  const refused = known.find((one) => !one.editable)
  if (refused)
    throw new Refusal(
      'forbidden',
      `Bạn chỉ sửa được thông tin của người đang giữ hoặc đã giữ chức vụ trong phạm vi được giao; ${refused.name} thì không.`,
    )
  return known
}

/** The same without the right to edit her: for a post of hers somewhere else. */
export async function holdPersons(
  change: Change,
  persons: readonly string[],
  refuseUnknown = refuseUnknownPerson,
): Promise<TakenPerson[]> {
  await holdTree(change.trx)
  for (;;) {
    const locked = new Set(await lockPersons(change.trx, persons))
    const known = await personsKnown({ ...change, db: change.trx }, persons)
    const taken = persons.map((person) => known.find((one) => one.asked === person) ?? refuseUnknown())
    if (taken.every((one) => one.identities.every((identity) => locked.has(identity)))) return taken
  }
}

function refuseUnknownPerson(): never {
  throw new Refusal('missing', 'Không có người này trong phạm vi của bạn.')
}
