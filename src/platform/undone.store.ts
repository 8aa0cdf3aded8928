import { sql } from 'kysely'
import type { Reader, Writer } from './database.ts'
import { Refusal } from './refusal.ts'

/** From now on nothing that this source brought, voided or moved is read. Appended; the facts stay. Refused the second time. */
export async function markUndone(trx: Writer, source: string, by: string): Promise<void> {
  const { rows } = await sql`
    insert into platform.undone (source, by) values (${source}, ${by})
    on conflict (source) do nothing returning source`.execute(trx)
  if (rows.length === 0) throw new Refusal('conflict', 'Việc này đã được hoàn tác trước đó.')
}

export async function isUndone(db: Reader, source: string): Promise<boolean> {
  const { rows } = await sql`select from platform.undone where source = ${source}`.execute(db)
  return rows.length > 0
}
