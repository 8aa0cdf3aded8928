import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { By } from '../piece.store.ts'

export async function addOverlapDecision(
  trx: Writer,
  made: { id: string; one: string; other: string; decision: string; why: string; by: By },
): Promise<void> {
  const { id, one, other, decision, why, by } = made
  await sql`
    insert into curriculum.overlap_decision (id, one, other, decision, why, by, by_name)
    values (${id}, ${one}, ${other}, ${decision}, ${why}, ${by.account}, ${by.name})`.execute(trx)
}
