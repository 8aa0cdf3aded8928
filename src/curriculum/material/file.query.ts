import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { piece } from '../piece.query.ts'
import type { MaterialFile } from './file.ts'

const Input = z.object({ material: Id, hashes: z.array(z.string().max(64)).max(2_000) })

/** Files of a material, for whoever may read it; those that it does not have are left out. */
export const files = query({
  name: 'curriculum.files',
  input: Input,
  notInApi: true,
  async run(asking: Asking, { material, hashes }): Promise<MaterialFile[]> {
    await piece.run(asking, { piece: material })
    const { rows } = await sql<MaterialFile>`
      select f.hash, f.media_type as "mediaType", f.bytes from curriculum.file f
      where f.piece = ${material} and f.hash = any(${hashes}::text[])`.execute(asking.db)
    return rows
  },
})

/** Which of these files a material does not have. */
export const missingFiles = query({
  name: 'curriculum.missing-files',
  input: Input,
  async run(asking: Asking, { material, hashes }): Promise<string[]> {
    await piece.run(asking, { piece: material })
    const { rows } = await sql<{ hash: string }>`
      select named.hash from unnest(${hashes}::text[]) named(hash)
      where not exists (select from curriculum.file f where f.piece = ${material} and f.hash = named.hash)`.execute(
      asking.db,
    )
    return rows.map(({ hash }) => hash)
  },
})
