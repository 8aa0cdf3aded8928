import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { unseal } from '#platform/secrets.ts'
import { detailsOf, identifiersOf } from './known-people.query.ts'
import { personsKnown } from './person-known.query.ts'

/** What pages show masked. */
export type Revealed = { phone: string | null; nationalIds: string[] }

/** Shows a person's phone and citizen numbers in full, once; who asked, when and why stays in the journal, the answer does not. */
export const revealPerson = command({
  name: 'people.reveal-person',
  input: z.object({ person: Id, reason: z.string().trim().min(5).max(500) }),
  journalOutcome: () => null,
  async run(change: Change, { person: asked }): Promise<Revealed> {
    const { trx, secrets } = change
    const [known] = await personsKnown({ ...change, db: trx }, [asked])
    if (!known) throw new Refusal('missing', 'Không có người này trong phạm vi của bạn.')
    if (!known.editable)
      throw new Refusal('forbidden', 'Chỉ người được sửa thông tin của người này mới xem được đầy đủ.')
    const [detail] = await detailsOf(trx, [known.id])
    const identifiers = await identifiersOf(trx, [known.id])
    return {
      phone: detail?.phone ?? null,
      nationalIds: identifiers.flatMap(({ sealed }) => (sealed === null ? [] : [unseal(secrets, sealed)])),
    }
  },
})
