import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { addText, type LessonKept } from './lesson-text.store.ts'

/** So many texts are held in memory at a time. */
const page = 100

/**
 * Makes everything that topics and materials are found by anew from their texts, while nobody else changes it. Answers
 * with how many rows differed: none, when all was as the texts say.
 */
export async function rereadLessons(trx: Writer): Promise<number> {
  await sql`lock table curriculum.lesson_text in share row exclusive mode`.execute(trx)
  const { rows: gone } = await sql`
    delete from curriculum.lesson_text t
    where not exists (select from (${standing}) s where s.revision = t.revision) returning revision`.execute(
    trx,
  )
  let differed = gone.length
  for (let after = 0; ; ) {
    const { rows } = await sql<LessonKept & { seq: number }>`
      select * from (${standing}) s where seq > ${after} order by seq limit ${page}`.execute(trx)
    for (const text of rows) if (await addText(trx, text)) differed++
    const last = rows.at(-1)
    if (!last) return differed
    after = last.seq
  }
}

const standing = sql`
  select r.id as revision, r.piece, r.seq, p.kind, r.content, n.pinned,
    not r.aside and not exists (
      select from curriculum.revision o where o.piece = r.piece and not o.aside and o.seq > r.seq) as head
  from curriculum.revision r
  join curriculum.piece p on p.id = r.piece and p.kind in ('topic', 'material')
  cross join lateral (
    select exists (select from curriculum.pin n where n.piece = r.piece and n.revision = r.id) as pinned) n
  where n.pinned or not r.aside and not exists (
    select from curriculum.revision o where o.piece = r.piece and not o.aside and o.seq > r.seq)`
