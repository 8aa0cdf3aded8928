import { getUnit } from '#organization/find-unit.query.ts'
import type { Change } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAdministering, requireHandingOn } from './authority.step.ts'
import { addGrant } from './grant.store.ts'
import type { NewGrant } from './grant.ts'

/** Gives a role over a unit that stands today and that the giver administers. */
export async function giveRole(change: Change, account: string, grant: NewGrant): Promise<void> {
  const { trx, actor, today, secrets } = change
  requireAdministering(actor)
  requireHandingOn(actor, grant.role)
  const unit = await getUnit({ db: trx, actor, today, secrets }, grant.unit, today, 'administer')
  const from = grant.from ?? today
  if (grant.until !== undefined && grant.until < from)
    throw new Refusal('invalid', `Ngày cuối của vai trò (${grant.until}) trước ngày đầu (${from}).`)
  await addGrant(trx, account, { ...grant, unit: unit.id, from }, change.id)
}
