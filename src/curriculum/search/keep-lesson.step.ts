import type { Writer } from '#platform/database.ts'
import { keepFingerprint } from '../likeness/fingerprint.store.ts'
import type { PieceContent, PieceKind } from '../piece.ts'
import { keepHead } from './lesson-text.store.ts'

/** Keeps by what the newest text of a topic or material is found: by its like, and by its words. */
export async function keepLesson(
  trx: Writer,
  said: { revision: string; piece: string; kind: PieceKind; content: PieceContent },
): Promise<void> {
  const { kind } = said
  await keepFingerprint(trx, said)
  if (kind !== 'edition') await keepHead(trx, { ...said, kind })
}
