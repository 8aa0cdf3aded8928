import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { fingerprint } from './overlap/fingerprint.ts'
import { overlapText } from './overlap-text.ts'
import type { PieceContent, PieceKind } from './piece.ts'

/** Keeps by what the newest text of a topic or material is found among others. Editions are compared by their topics. */
export async function keepFingerprint(
  trx: Writer,
  {
    revision,
    piece,
    kind,
    content,
  }: { revision: string; piece: string; kind: PieceKind; content: PieceContent },
): Promise<void> {
  if (kind === 'edition') return
  const { hashes } = fingerprint(overlapText(kind, content))
  await sql`delete from curriculum.fingerprint where piece = ${piece}`.execute(trx)
  await sql`
    insert into curriculum.fingerprint (revision, piece, hashes)
    values (${revision}, ${piece}, ${[...new Set(hashes)]}::bigint[])`.execute(trx)
}
