import { sql } from 'kysely'
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

type Text = { piece: string; revision: string; kind: PieceKind; content: PieceContent; hashes: number[] }

/** So many shingles in common make two texts worth a comparison. */
const least = 6

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
    const standing = await standingIn(db, text)
    const mine = prepare(overlapText(text.kind, text.content), standing)
    for (const other of await candidatesOf(db, actor, text)) {
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

const columns = sql`f.piece, f.revision, p.kind, r.content, f.hashes`

async function textsOf(db: Reader, pieces: readonly string[]): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select ${columns} from curriculum.fingerprint f
    join curriculum.piece p on p.id = f.piece join curriculum.revision r on r.id = f.revision
    where f.piece = any(${pieces}::uuid[])`.execute(db)
  return rows
}

/** Texts of the same kind that share the most shingles with one. */
async function candidatesOf(db: Reader, actor: Actor, { piece, kind, hashes }: Text): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select ${columns} from (
      select f.piece, f.revision, f.hashes, (
        select count(*) from unnest(f.hashes) h where h = any(${hashes}::bigint[])) as shared
      from curriculum.fingerprint f where f.hashes && ${hashes}::bigint[] and f.piece <> ${piece}
    ) f
    join curriculum.piece p on p.id = f.piece join curriculum.revision r on r.id = f.revision
    where f.shared >= ${least} and p.kind = ${kind} and (${isWorkedOn(actor, sql`p.owner`)}
      or exists (select from curriculum.pin n where n.piece = p.id) and ${isMeantFor(actor, sql`p.owner`)})
    order by f.shared desc limit 20`.execute(db)
  return rows
}

/** What of a text stands in so many others that it is a formula of the house. */
async function standingIn(db: Reader, { hashes }: Text): Promise<Standing> {
  const { rows } = await sql<{ hash: number; texts: number }>`
    select h as hash, count(*) as texts from curriculum.fingerprint f cross join lateral unnest(f.hashes) h
    where f.hashes && ${hashes}::bigint[] and h = any(${hashes}::bigint[])
    group by h having count(*) >= 6`.execute(db)
  const { rows: counted } = await sql<{
    texts: number
  }>`select count(*) as texts from curriculum.fingerprint`.execute(db)
  const from = standingFrom(counted[0]?.texts ?? 0)
  return {
    shingles: new Set(rows.filter(({ texts }) => texts >= from).map(({ hash }) => hash)),
    everywhere: new Set(rows.filter(({ texts }) => texts > 100).map(({ hash }) => hash)),
  }
}

/** The last decision about two texts, in whichever order. It holds until one of them changes: then they are others. */
async function decisionOf(db: Reader, one: string, other: string): Promise<FoundOverlap['decision']> {
  const { rows } = await sql<NonNullable<FoundOverlap['decision']>>`
    select decision, why, by_name as "byName" from curriculum.overlap_decision
    where (one = ${one} and other = ${other}) or (one = ${other} and other = ${one})
    order by seq desc limit 1`.execute(db)
  return rows[0] ?? null
}
