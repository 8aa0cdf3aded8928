import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'

/** What a change of a training looks at. Revoked: the first day on which it was. */
export type TrainingGround = { id: string; ended: Day; revoked: Day | null }

/** Whose training it is, whether or not it counts. */
export async function personOfTraining(db: Reader, training: string): Promise<string | undefined> {
  const { rows } = await sql<{
    person: string
  }>`select person from records.training where id = ${training}`.execute(db)
  return rows[0]?.person
}

/** A training that is neither voided nor of an undone source. */
export async function findTraining(db: Reader, training: string): Promise<TrainingGround | undefined> {
  const { rows } = await sql<TrainingGround>`
    select t.id, t.ended,
      (select min(v.day) from records.live_revocation v where v.training = t.id) as revoked
    from records.live_training t where t.id = ${training}`.execute(db)
  return rows[0]
}
