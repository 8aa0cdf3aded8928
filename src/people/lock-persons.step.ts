import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/**
 * Locks all identities of these persons in the order of their ids, so that of two changes of one person the second
 * waits, and nobody waits in a circle. Answers with what it locked. A merger that was just then done may have joined
 * more: whoever goes on reads the identities again (`take-persons.step.ts`).
 */
export async function lockPersons(trx: Writer, persons: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from people.person
    where canonical in (select canonical from people.person where id = any(${persons}::uuid[]))
    order by id for update`.execute(trx)
  return rows.map((row) => row.id)
}
