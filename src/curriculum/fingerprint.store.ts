import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { fingerprint } from './overlap/fingerprint.ts'
import { overlapText } from './overlap-text.ts'
import type { PieceContent, PieceKind } from './piece.ts'

type Kept = { revision: string; piece: string; kind: PieceKind; content: PieceContent }

/**
 * Keeps by what the newest text of a topic or material is found among others: every second of the shingles that its
 * fingerprint chose, one in six of all. Editions are compared by their topics.
 */
export async function keepFingerprint(trx: Writer, { revision, piece, kind, content }: Kept): Promise<void> {
  if (kind === 'edition') return
  const { hashes } = fingerprint(overlapText(kind, content))
  const chosen = [...new Set(hashes)].filter((hash) => hash % 2 === 0)
  await sql`delete from curriculum.fingerprint where piece = ${piece}`.execute(trx)
  await sql`insert into curriculum.fingerprint (piece, revision) values (${piece}, ${revision})`.execute(trx)
  await sql`
    insert into curriculum.shingle (hash, piece)
    select h, ${piece}::uuid from unnest(${chosen}::int[]) h order by h`.execute(trx)
}
