import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { DayTaught } from './taught.ts'

export async function addTaught(trx: Writer, account: string, taught: DayTaught): Promise<void> {
  const { id, topic, edition, day } = taught
  await sql`
    insert into curriculum.taught (id, account, topic, edition, day)
    values (${id}, ${account}, ${topic}, ${edition}, ${day})`.execute(trx)
}

export async function addTakenBack(trx: Writer, source: string, taught: string): Promise<void> {
  await sql`insert into curriculum.taught_taken_back (taught, source) values (${taught}, ${source})`.execute(
    trx,
  )
}
