import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Asking } from '#platform/query.ts'
import { type Comparison, compare } from './overlap/compare.ts'
import { prepare } from './overlap/prepared.ts'
import { type Standing, standingFrom } from './overlap/standing.ts'
import { overlapText } from './overlap-text.ts'
import type { PieceContent, PieceKind } from './piece.ts'
import { isMeantFor, isWorkedOn } from './pieces.query.ts'

/** A text of which part stands in another one, and what was decided of the two. */
export type FoundOverlap = Comparison & {
  one: { piece: string; revision: string; title: string }
  other: { piece: string; revision: string; title: string }
  decision: { decision: 'merge' | 'reuse' | 'keep'; why: string; byName: string } | null
}

type Text = { piece: string; revision: string; kind: PieceKind; content: PieceContent }

/** So many kept shingles in common make two texts worth a comparison. */
const least = 3
/** A shingle of more texts finds nobody: it is looked up no further. */
const everywhere = 200

/**
 * Where else stand parts of the newest texts of these pieces: each with its like of the same kind, the most alike first.
 * Drafts that do not exist for the asker are not named to her.
 */
export async function overlapsOf(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  pieces: readonly string[],
): Promise<FoundOverlap[]> {
  const own = await textsOf(db, pieces)
  const found: FoundOverlap[] = []
  for (const text of own) {
    const candidates = await candidatesOf(db, actor, text)
    if (candidates.length === 0) continue
    const standing = await standingIn(db, text)
    const mine = prepare(overlapText(text.kind, text.content), standing)
    for (const other of candidates) {
      const compared = compare(mine, prepare(overlapText(other.kind, other.content), standing))
      if (compared.kind === 'none') continue
      const decision = await decisionOf(db, text.revision, other.revision)
      found.push({ ...compared, one: named(text), other: named(other), decision })
    }
  }
  return onceEach(found).toSorted((a, b) => Math.max(b.shareA, b.shareB) - Math.max(a.shareA, a.shareB))
}

/** Two of the pieces asked for find one another: shown once. */
function onceEach(found: readonly FoundOverlap[]): FoundOverlap[] {
  const pairs = new Map(found.map((one) => [[one.one.piece, one.other.piece].toSorted().join(), one]))
  return [...pairs.values()]
}

function named({ piece, revision, content }: Text) {
  return { piece, revision, title: content.title }
}

const columns = sql`f.piece, f.revision, p.kind, r.content`

async function textsOf(db: Reader, pieces: readonly string[]): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select ${columns} from curriculum.fingerprint f
    join curriculum.piece p on p.id = f.piece join curriculum.revision r on r.id = f.revision
    where f.piece = any(${pieces}::uuid[])`.execute(db)
  return rows
}

/** Texts of the same kind that share the most shingles with one. */
async function candidatesOf(db: Reader, actor: Actor, { piece, kind }: Text): Promise<Text[]> {
  const { rows } = await sql<Text>`
    with ${ownersOf(piece)}, shared as (
      select piece, count(*) as shingles from owner
      where piece <> ${piece} and hash not in (select hash from owner group by hash having count(*) > ${everywhere}::int)
      group by piece having count(*) >= ${least}::int order by count(*) desc limit 50
    )
    select ${columns} from shared s
    join curriculum.fingerprint f on f.piece = s.piece
    join curriculum.piece p on p.id = f.piece join curriculum.revision r on r.id = f.revision
    where p.kind = ${kind} and (${isWorkedOn(actor, sql`p.owner`)}
      or exists (select from curriculum.pin n where n.piece = p.id) and ${isMeantFor(actor, sql`p.owner`)})
    order by s.shingles desc limit 20`.execute(db)
  return rows
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

/** What of a text stands in so many others that it is a formula of the house. */
async function standingIn(db: Reader, { piece }: Text): Promise<Standing> {
  const { rows } = await sql<{ hash: number; texts: number }>`
    with ${ownersOf(piece)} select hash, count(*) as texts from owner group by hash having count(*) >= 6`.execute(
    db,
  )
  const { rows: counted } = await sql<{
    texts: number
  }>`select count(*) as texts from curriculum.fingerprint`.execute(db)
  const from = Math.min(standingFrom(counted[0]?.texts ?? 0), everywhere + 1)
  const those = (least: number) => new Set(rows.filter(({ texts }) => texts >= least).map(({ hash }) => hash))
  return { shingles: those(from), everywhere: those(101) }
}

/** The last decision about two texts, in whichever order. It holds until one of them changes: then they are others. */
async function decisionOf(db: Reader, one: string, other: string): Promise<FoundOverlap['decision']> {
  const { rows } = await sql<NonNullable<FoundOverlap['decision']>>`
    select decision, why, by_name as "byName" from curriculum.overlap_decision
    where (one = ${one} and other = ${other}) or (one = ${other} and other = ${one})
    order by seq desc limit 1`.execute(db)
  return rows[0] ?? null
}
