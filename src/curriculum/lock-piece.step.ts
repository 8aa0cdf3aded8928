import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** One at a time writes on a piece, or takes a step with it: the second sees what the first did. */
export async function lockPiece(trx: Writer, piece: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`curriculum ${piece}`}, 0))`.execute(trx)
}
