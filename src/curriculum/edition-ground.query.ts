import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { compulsoryPeriods, type EditionGround, type Revision } from './edition-ground.ts'
import type { Periods } from './periods.ts'
import { headsOf, type Piece, revisionColumns } from './pieces.query.ts'

export async function editionGround(db: Reader, piece: Piece): Promise<EditionGround> {
  const read = piece.published
    ? (ids: readonly string[]) => pinnedOf(db, piece.id, ids)
    : (ids: readonly string[]) => headsOf(db, ids)
  const edition = (await read([piece.id])).get(piece.id) as EditionGround['edition']
  const named = edition.content.topics
  const texts = await read(named.map(({ topic }) => topic))
  const topics = named.flatMap(({ topic, compulsory }) => {
    const revision = texts.get(topic) as EditionGround['topics'][number]['revision'] | undefined
    return revision ? [{ compulsory, revision }] : []
  })
  const ids = [...new Set(topics.flatMap(({ revision }) => revision.content.materials))]
  const materials = [...(await read(ids)).values()] as EditionGround['materials']
  return { edition, topics, materials }
}

/** The compulsory periods of the edition that was published last before this one, if there is one. */
export async function periodsBefore(db: Reader, piece: Piece): Promise<Periods | undefined> {
  const earlier = await editionBefore(db, piece)
  return earlier && compulsoryPeriods(await editionGround(db, earlier))
}

/** The edition of the same programme that was published last before this one. */
async function editionBefore(db: Reader, piece: Piece): Promise<Piece | undefined> {
  const { rows } = await sql<Piece>`
    select p.id, p.kind, p.owner, p.programme, p.number, true as published
    from curriculum.piece p join curriculum.publication u on u.edition = p.id
    where p.programme = ${piece.programme} and p.number < ${piece.number} order by p.number desc limit 1`.execute(
    db,
  )
  return rows[0]
}

/** The texts in which a published edition holds these pieces, as far as it does. */
export async function pinnedOf(
  db: Reader,
  edition: string,
  pieces: readonly string[],
): Promise<Map<string, Revision>> {
  const { rows } = await sql<Revision>`
    select ${revisionColumns}
    from curriculum.pin n join curriculum.revision r on r.id = n.revision
    where n.edition = ${edition} and n.piece = any(${pieces}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.piece, row]))
}
