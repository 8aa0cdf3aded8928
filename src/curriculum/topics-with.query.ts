import { sql } from 'kysely'
import type { Asking } from '#platform/query.ts'

/** The topics whose newest text names a material, as far as the actor writes them. */
export async function topicsWith(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  material: string,
): Promise<string[]> {
  const { write } = actor.may
  const written = write.everywhere
    ? sql`true`
    : sql`exists (select from organization.lineage l where l.unit = p.owner and l.ancestor = any(${write.units}::uuid[]))`
  const { rows } = await sql<{ id: string }>`
    select p.id from curriculum.piece p
    cross join lateral (
      select r.content from curriculum.revision r where r.piece = p.id and not r.aside order by r.seq desc limit 1) head
    where p.kind = 'topic' and head.content -> 'materials' ? ${material} and ${written} order by p.id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
