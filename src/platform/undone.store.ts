import { sql } from 'kysely'
import type { Reader, Writer } from './database.ts'

/** From now on nothing that this source brought, voided or moved is read. Appended; the facts stay. */
export async function markUndone(trx: Writer, source: string, by: string): Promise<void> {
  await sql`insert into platform.undone (source, by) values (${source}, ${by})`.execute(trx)
}

export async function isUndone(db: Reader, source: string): Promise<boolean> {
  const { rows } = await sql`select from platform.undone where source = ${source}`.execute(db)
  return rows.length > 0
}
