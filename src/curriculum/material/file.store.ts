import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { MaterialFile } from './file.ts'

/** Keeps files of a material; one that is there already stays. */
export async function addFiles(
  trx: Writer,
  source: string,
  piece: string,
  files: readonly MaterialFile[],
): Promise<void> {
  for (const { hash, mediaType, bytes } of files)
    await sql`
      insert into curriculum.file (piece, hash, media_type, bytes, source)
      values (${piece}, ${hash}, ${mediaType}, ${Buffer.from(bytes)}, ${source})
      on conflict do nothing`.execute(trx)
}

/** Gives a material the files of another. */
export async function copyFiles(trx: Writer, source: string, from: string, to: string): Promise<void> {
  await sql`
    insert into curriculum.file (piece, hash, media_type, bytes, source)
    select ${to}, hash, media_type, bytes, ${source} from curriculum.file where piece = ${from}
    on conflict do nothing`.execute(trx)
}
