import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { type Standing, standingFrom } from '../overlap/standing.ts'
import type { ComparedText } from './compared-text.query.ts'
import { everyNth } from './every-nth.ts'

/** So many kept shingles in common make two texts worth a comparison. */
const least = 3
/** A shingle of more texts finds nobody: it is looked up no further. */
const everywhere = 200
/** The most texts that one is compared with, those that share the most with it. */
const most = 30
/** From so many families on the database names a shingle; `standingFrom` decides which of them is a formula. */
const fewestFamilies = 6

/** The texts of the same kind that share the most shingles with one. */
export async function sharingWith(
  db: Reader,
  { piece, kind }: ComparedText,
): Promise<Pick<ComparedText, 'piece' | 'revision' | 'kind' | 'content'>[]> {
  const { rows } = await sql<ComparedText>`
    with ${ownersOf(piece)}, shared as (
      select o.piece, count(*) as shingles from owner o join curriculum.piece p on p.id = o.piece
      where o.piece <> ${piece} and p.kind = ${kind}
        and hash not in (select hash from owner group by hash having count(*) > ${everywhere}::int)
      group by o.piece having count(*) >= ${least}::int order by count(*) desc, o.piece limit ${most}::int
    )
    select f.piece, f.revision, ${kind} as kind, r.content from shared s
    join curriculum.fingerprint f on f.piece = s.piece join curriculum.revision r on r.id = f.revision
    order by s.shingles desc, f.piece`.execute(db)
  return rows
}

/** What of a text stands in so many others that it is a formula of the house. Copies of one text count once. */
export async function standingIn(db: Reader, { piece }: Pick<ComparedText, 'piece'>): Promise<Standing> {
  const { rows } = await sql<{ hash: number; texts: number; families: number }>`
    with ${ownersOf(piece)}
    select hash, count(*) as texts, count(distinct family) as families from owner
    join curriculum.fingerprint using (piece)
    group by hash having count(distinct family) >= ${fewestFamilies}::int`.execute(db)
  const from = Math.min(standingFrom(await textsKept(db)), everywhere + 1)
  const those = (enough: (row: (typeof rows)[number]) => boolean) =>
    new Set(rows.filter(enough).map(({ hash }) => hash))
  return {
    everyNth,
    shingles: those(({ families }) => families >= from),
    everywhere: those(({ texts }) => texts > everywhere / 2),
  }
}

/** How many texts there are to be compared with. */
export async function textsKept(db: Reader): Promise<number> {
  const { rows } = await sql<{ texts: number }>`
    select count(*) as texts from curriculum.fingerprint`.execute(db)
  return rows[0]!.texts
}

/** The texts that have each shingle of a piece, as far as that tells anything. */
function ownersOf(piece: string): RawBuilder<unknown> {
  return sql`owner as materialized (
    select o.hash, o.piece from curriculum.shingle m
    cross join lateral (
      select s.hash, s.piece from curriculum.shingle s where s.hash = m.hash limit ${everywhere + 1}::int
    ) o
    where m.piece = ${piece})`
}
