import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { overlapText } from '../overlap-text.ts'
import type { PieceContent, PieceKind } from '../piece.ts'

/** The newest text of a topic or material. */
export type ComparedText = {
  piece: string
  revision: string
  kind: PieceKind
  content: PieceContent
}

/** Those of these pieces whose texts are compared: topics and materials. */
export async function comparedTexts(db: Reader, pieces: readonly string[]): Promise<ComparedText[]> {
  const { rows } = await sql<ComparedText>`
    select f.piece, f.revision, p.kind, r.content
    from curriculum.fingerprint f
    join curriculum.piece p on p.id = f.piece join curriculum.revision r on r.id = f.revision
    where f.piece = any(${pieces}::uuid[])`.execute(db)
  return rows
}

/** What is compared of it. */
export function textOf({ kind, content }: Pick<ComparedText, 'kind' | 'content'>): string {
  return overlapText(kind, content)
}
