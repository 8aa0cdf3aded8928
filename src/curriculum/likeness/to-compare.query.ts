import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** The pieces whose newest texts wait to be compared, the first written first. */
export async function toCompare(db: Reader, most: number): Promise<string[]> {
  const { rows } = await sql<{ piece: string }>`
    select f.piece from curriculum.fingerprint f join curriculum.revision r on r.id = f.revision
    where f.compared_at is null order by r.seq limit ${most}`.execute(db)
  return rows.map(({ piece }) => piece)
}

/** The pieces of which a part stands elsewhere as it was found a week ago: by now it may be known as a formula. */
export async function toCompareAgain(db: Reader, most: number): Promise<string[]> {
  const { rows } = await sql<{ piece: string }>`
    select f.piece from curriculum.fingerprint f
    where f.compared_at < now() - interval '7 days'
      and exists (select from curriculum.likeness l where f.piece in (l.one, l.other) and l.kind = 'partial')
    order by f.compared_at limit ${most}`.execute(db)
  return rows.map(({ piece }) => piece)
}
