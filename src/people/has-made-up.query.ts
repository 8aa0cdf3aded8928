import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Whether anybody recorded is made up, so that pages say so. */
export async function hasMadeUp(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from people.person where made_up and name is not null) as any`.execute(db)
  return rows[0]?.any ?? false
}
