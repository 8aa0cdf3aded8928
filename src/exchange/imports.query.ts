import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireEntering } from './entering.ts'
import type { ImportSummary } from './summary.ts'

export type KnownImport = {
  id: string
  fileName: string
  asOf: string
  at: string
  by: string
  undone: boolean
  summary: ImportSummary
}

/** Files that were taken in, newest first: every one for whoever edits everywhere, else her own. */
export const listImports = query({
  name: 'exchange.imports',
  input: z.object({}),
  async run(asking: Asking): Promise<KnownImport[]> {
    requireEntering(asking.actor)
    const { rows } = await sql<KnownImport>`
      select ${columns} from exchange.import i where ${isHers(asking.actor)}
      order by i.seq desc limit 500`.execute(asking.db)
    return rows
  },
})

/** One of them. */
export async function getImport(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  id: string,
): Promise<KnownImport> {
  requireEntering(actor)
  const { rows } = await sql<KnownImport>`
    select ${columns} from exchange.import i where i.id = ${id} and ${isHers(actor)}`.execute(db)
  if (rows[0]) return rows[0]
  throw new Refusal('missing', 'Không có lần nhập nào mang mã này.')
}

const columns = sql`i.id, i.file_name as "fileName", i.as_of as "asOf", i.at::text, i.actor_name as by, i.summary,
  exists (select from platform.undone u where u.source = i.id) as undone`

function isHers({ account, may }: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${may.edit.everywhere}::boolean or i.account = ${account}::uuid)`
}
