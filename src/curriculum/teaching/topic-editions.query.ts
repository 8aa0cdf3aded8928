import { sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import { type EditionListed, listEditions } from '../editions.query.ts'

/** The published editions of every programme that ever held a topic, and which of them hold it; the newest first. */
export type TopicEditions = { all: EditionListed[]; holding: EditionListed[] }

/** Only those that exist for the asker; none, where the topic is published in nothing that does. */
export async function topicEditions(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  topic: string,
): Promise<TopicEditions> {
  const { rows } = await sql<{ edition: string }>`
    select n.edition from curriculum.pin n join curriculum.piece t on t.id = n.piece
    where t.id = ${topic} and t.kind = 'topic'`.execute(db)
  const held = new Set(rows.map(({ edition }) => edition))
  const all = await listEditions(
    { db, actor },
    sql`u.edition is not null and p.programme in (
      select e.programme from curriculum.piece e where e.id = any(${[...held]}::uuid[]))`,
  )
  return { all, holding: all.filter(({ id }) => held.has(id)) }
}
