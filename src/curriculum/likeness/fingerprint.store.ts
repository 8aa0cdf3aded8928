import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { fingerprint } from '../overlap/fingerprint.ts'
import { overlapText } from '../overlap-text.ts'
import type { PieceContent, PieceKind } from '../piece.ts'
import { everyNth } from './every-nth.ts'

type Kept = { revision: string; piece: string; kind: PieceKind; content: PieceContent }

/**
 * Keeps by what the newest text of a topic or material is found among others. It has yet to be compared with them. Editions are compared by their topics.
 */
export async function keepFingerprint(trx: Writer, { revision, piece, kind, content }: Kept): Promise<void> {
  if (kind === 'edition') return
  const { hashes, length } = fingerprint(overlapText(kind, content))
  const chosen = [...new Set(hashes)].filter((hash) => hash % everyNth === 0)
  await sql`
    insert into curriculum.fingerprint (piece, revision, family, syllables)
    values (${piece}, ${revision}, ${revision}, ${length})
    on conflict (piece) do update set revision = excluded.revision, family = excluded.family,
      syllables = excluded.syllables, compared_at = null`.execute(trx)
  await sql`delete from curriculum.shingle where piece = ${piece}`.execute(trx)
  await sql`
    insert into curriculum.shingle (hash, piece)
    select h, ${piece}::uuid from unnest(${chosen}::int[]) h order by h`.execute(trx)
}
