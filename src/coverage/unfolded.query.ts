import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** How many changes wait to be folded; a reading has to add them up. */
export async function countUnfolded(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from coverage.change`.execute(db)
  return rows[0]?.count ?? 0
}

export async function hasUnfolded(db: Reader): Promise<boolean> {
  const { rows } = await sql`select from coverage.change limit 1`.execute(db)
  return rows.length > 0
}
