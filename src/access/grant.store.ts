import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Role } from './role.ts'

/** From a day up to and with a last day; without one, until it is ended. */
export type Grant = { id: string; unit: string; role: Role; from: Day; until?: Day | undefined }

export async function addGrant(trx: Writer, account: string, grant: Grant, source: string): Promise<void> {
  const { rows } = await sql`
    insert into access.grant (id, account, unit, role, during, source)
    values (${grant.id}, ${account}, ${grant.unit}, ${grant.role},
      daterange(${grant.from}::date, ${grant.until ?? null}::date, '[]'), ${source})
    on conflict do nothing returning id`.execute(trx)
  if (rows.length === 0)
    throw new Refusal('conflict', 'Mã của vai trò này đã được dùng. Hãy gửi lại với mã mới.')
}

export async function endGrantRow(trx: Writer, grant: string, source: string): Promise<void> {
  await sql`insert into access.grant_ended (grant_id, source) values (${grant}, ${source})`.execute(trx)
}
