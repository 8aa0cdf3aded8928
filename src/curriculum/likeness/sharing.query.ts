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
const most = 20
/** From so many families on the database names a shingle; `standingFrom` decides which of them is a formula. */
const fewestFamilies = 6

type Named = { hash: number; texts: number; families: number }

/** The pieces of the same kind that share the most shingles with one, and what of it is a formula of the house. */
export async function sharingWith(
  db: Reader,
  { piece, kind }: ComparedText,
): Promise<{ pieces: string[]; standing: Standing }> {
  const { rows } = await sql<{ pieces: string[]; named: Named[] | null }>`
    with ${ownersOf(piece)}, shared as (
      select o.piece, count(*) as shingles from owner o join curriculum.piece p on p.id = o.piece
      where o.piece <> ${piece} and p.kind = ${kind}
        and hash not in (select hash from owner group by hash having count(*) > ${everywhere}::int)
      group by o.piece having count(*) >= ${least}::int order by count(*) desc, o.piece limit ${most}::int
    )
    select array(select piece from shared order by shingles desc, piece) as pieces,
      (select json_agg(n) from (${named}) n) as named`.execute(db)
  const { pieces, named: found } = rows[0]!
  return { pieces, standing: await standingOf(db, found ?? []) }
}

/** What of a text stands in so many others that it is a formula of the house. Copies of one text count once. */
export async function standingIn(db: Reader, piece: string): Promise<Standing> {
  const { rows } = await sql<Named>`with ${ownersOf(piece)} ${named}`.execute(db)
  return standingOf(db, rows)
}

/** How many texts there are to be compared with. */
export async function textsKept(db: Reader): Promise<number> {
  const { rows } = await sql<{ texts: number }>`
    select count(*) as texts from curriculum.fingerprint`.execute(db)
  return rows[0]!.texts
}

async function standingOf(db: Reader, named: readonly Named[]): Promise<Standing> {
  const from = Math.min(standingFrom(await textsKept(db)), everywhere + 1)
  const those = (enough: (one: Named) => boolean) => new Set(named.filter(enough).map(({ hash }) => hash))
  return {
    everyNth,
    shingles: those(({ families }) => families >= from),
    everywhere: those(({ texts }) => texts > everywhere / 2),
  }
}

const named = sql`
  select hash, count(*) as texts, count(distinct family) as families
  from owner join curriculum.fingerprint using (piece)
  group by hash having count(distinct family) >= ${fewestFamilies}::int`

/** The texts that have each shingle of a piece, as far as that tells anything. */
function ownersOf(piece: string): RawBuilder<unknown> {
  return sql`owner as materialized (
    select o.hash, o.piece from curriculum.shingle m
    cross join lateral (
      select s.hash, s.piece from curriculum.shingle s where s.hash = m.hash limit ${everywhere + 1}::int
    ) o
    where m.piece = ${piece})`
}
