import { sql } from 'kysely'
import type { Writer } from './database.ts'

/** From so many rows on, a statement is planned for a crowd. */
const crowd = 2_000

/**
 * Runs work on many rows planned as such: hash joins in memory, planned afresh. PostgreSQL guesses that ranges seldom
 * overlap and would walk an index once for each of a million rows; for few rows that walk is right.
 */
export async function inBulk<Result>(
  trx: Writer,
  whom: readonly string[] | 'all',
  work: () => Promise<Result>,
): Promise<Result> {
  if (whom !== 'all' && whom.length < crowd) return work()
  const { rows } = await sql<{ nested: string }>`select current_setting('enable_nestloop') as nested`.execute(trx)
  if (rows[0]?.nested === 'off') return work()
  await sql`set local enable_nestloop = off`.execute(trx)
  await sql`set local work_mem = '256MB'`.execute(trx)
  await sql`set local plan_cache_mode = force_custom_plan`.execute(trx)
  const result = await work()
  await sql`set local enable_nestloop to default`.execute(trx)
  await sql`set local work_mem to default`.execute(trx)
  await sql`set local plan_cache_mode to default`.execute(trx)
  return result
}
