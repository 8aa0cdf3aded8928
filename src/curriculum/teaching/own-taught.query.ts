import { sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import type { DayTaught } from './taught.ts'

/** The days that the asker noted and did not take back, of one topic or of all, the last first. Nobody reads another's. */
export async function ownTaught(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  topic?: string,
): Promise<DayTaught[]> {
  const { rows } = await sql<DayTaught>`
    select t.id, t.topic, t.edition, t.day from curriculum.taught t
    where t.account = ${actor.account} and (${topic ?? null}::uuid is null or t.topic = ${topic ?? null})
      and not exists (select from curriculum.taught_taken_back b where b.taught = t.id)
    order by t.day desc, t.seq desc`.execute(db)
  return rows
}
