import { sql } from 'kysely'
import type { Reader, Writer } from './database.ts'

/** From so many rows on, a statement is planned for a crowd. */
const crowd = 2_000

const settings = {
  enable_nestloop: 'off',
  enable_mergejoin: 'off',
  // What is unnested is another thing each time: to remember it costs more than to do it again.
  enable_memoize: 'off',
  plan_cache_mode: 'force_custom_plan',
} as const

/** For one sort or hash, in kB: half of what PostgreSQL was given for its pages, which says how much the machine has. */
const memory = sql`
  select least(greatest(setting::bigint * 8 / 2, 65536), 524288) from pg_settings where name = 'shared_buffers'`

/**
 * Runs work on many rows planned as such: hash joins in memory, planned afresh. PostgreSQL guesses that ranges seldom
 * overlap and that few rows follow; it would then walk an index, or half a list, once for each of a million rows.
 */
export async function inBulk<Result>(
  trx: Writer,
  whom: readonly string[] | 'all',
  work: () => Promise<Result>,
): Promise<Result> {
  if (whom !== 'all' && whom.length < crowd) return work()
  const { rows } = await sql<{ nested: string }>`select current_setting('enable_nestloop') as nested`.execute(
    trx,
  )
  if (rows[0]?.nested === 'off') return work()
  for (const [name, value] of Object.entries(settings))
    await sql`set local ${sql.raw(name)} = ${sql.lit(value)}`.execute(trx)
  await sql`select set_config('work_mem', (${memory}) || 'kB', true)`.execute(trx)
  const result = await work()
  for (const name of [...Object.keys(settings), 'work_mem'])
    await sql`set local ${sql.raw(name)} to default`.execute(trx)
  return result
}

/** From so many rows of a table on, it is asked whether they are most of it. */
const many = 10_000

/**
 * These rows of a table, or `all` where they are most of many: to read everything in its order is then quicker than to
 * look up each. For work that is right for all, and that nobody else is at.
 */
export async function orAll(db: Reader, ids: string[], table: string): Promise<string[] | 'all'> {
  if (ids.length < many) return ids
  const { rows } = await sql<{ most: boolean }>`
    select count(*) < ${2 * ids.length} as most from ${sql.table(table)}`.execute(db)
  return rows[0]!.most ? 'all' : ids
}

/** So many rows are sent in one statement: their texts are held three times on the way, and a nation's list is long. */
const together = 5_000

/** Writes or asks about rows part by part, in their order. */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += together) await write(rows.slice(at, at + together))
}
