import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { country } from './unit.ts'

/** Whether there is any unit but the country itself. */
export async function hasUnits(db: Reader): Promise<boolean> {
  const { rows } = await sql`select from organization.unit where id <> ${country} limit 1`.execute(db)
  return rows.length > 0
}
