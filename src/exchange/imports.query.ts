import { sql } from 'kysely'
import { z } from 'zod'
import { type Asking, query } from '#platform/query.ts'
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
  async run(asking: Asking) {
    const { actor } = asking
    requireEntering(actor)
    const { rows } = await sql<KnownImport>`
      select i.id, i.file_name as "fileName", i.as_of as "asOf", i.at::text, i.actor_name as by, i.summary,
        exists (select from platform.undone u where u.source = i.id) as undone
      from exchange.import i
      where ${actor.may.edit.everywhere}::boolean or i.account = ${actor.account}::uuid
      order by i.seq desc limit 500`.execute(asking.db)
    return rows
  },
})
