import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Training } from './training.ts'

/** The live trainings of these persons, under the identity they are read under. */
export async function trainingsOf(db: Reader, persons: string[]): Promise<Training[]> {
  const { rows } = await sql<Training>`
    select t.id, q.canonical as person, t.contents, t.programme, t.form, t.began, t.ended, t.theory, t.practice,
      t.passed, t.paper, t.organiser
    from people.person q join records.live_training t on t.person = q.id
    where q.canonical = any(${persons}::uuid[])
    order by t.ended, t.id`.execute(db)
  return rows
}
