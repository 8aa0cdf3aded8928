import { sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import { isMeantFor } from '../pieces.query.ts'
import { isInForce } from './lesson-matches.query.ts'

/** A programme in force that holds a topic or material. */
export type TaughtIn = { programme: string; title: string }

/** In which programmes each of these pieces is taught now, as far as they are meant for the asker. */
export async function taughtIn(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  pieces: readonly string[],
): Promise<Map<string, TaughtIn[]>> {
  const { rows } = await sql<TaughtIn & { piece: string }>`
    select distinct on (n.piece, e.programme) n.piece, e.programme, said.content ->> 'title' as title
    from curriculum.pin n
    join curriculum.publication u on u.edition = n.edition
    join curriculum.piece e on e.id = n.edition
    join curriculum.pin own on own.edition = e.id and own.piece = e.id
    join curriculum.revision said on said.id = own.revision
    where n.piece = any(${pieces}::uuid[]) and ${isMeantFor(actor, sql`e.owner`)} and ${isInForce(sql`e.id`)}
    order by n.piece, e.programme, e.number desc`.execute(db)
  return Map.groupBy(rows, ({ piece }) => piece)
}
