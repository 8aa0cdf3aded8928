import type { Change } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePostRight } from './add-post.step.ts'
import { findPosting, personOfPosting } from './post-ground.query.ts'
import type { Posting } from './posting.ts'
import { holdPersons } from './take-persons.step.ts'

/** Takes a posting that counts to change it, and with it its person; refused to whoever may not edit where it stands. */
export async function takePosting(
  change: Change,
  id: string,
): Promise<{ posting: Posting; identities: string[] }> {
  const asking = { ...change, db: change.trx }
  const person = (await personOfPosting(change.trx, id)) ?? refuseUnknown()
  const [taken] = await holdPersons(change, [person], refuseUnknown)
  const { stand, ...posting } = (await findPosting(asking, id)) ?? refuseUnknown()
  await requirePostRight(change, stand, posting.kind)
  return { posting, identities: taken!.identities }
}

function refuseUnknown(): never {
  throw new Refusal('missing', 'Không có chức vụ này trong phạm vi của bạn, hoặc đã bị hủy.')
}
