import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Whether some topic or material is not found by its words yet: it was written by a version that kept none. */
export async function hasUnreadLessons(db: Reader): Promise<boolean> {
  const { rows } = await sql`
    select from curriculum.piece p
    where p.kind in ('topic', 'material')
      and not exists (select from curriculum.lesson_text l where l.piece = p.id and l.head) limit 1`.execute(
    db,
  )
  return rows.length > 0
}
