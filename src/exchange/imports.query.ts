import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Asking, query } from '#platform/query.ts'
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

/** Every file that was taken in, newest first. */
export const listImports = query({
  name: 'exchange.imports',
  input: z.object({}),
  async run(asking: Asking) {
    requireEverywhere(asking.actor, 'edit')
    const { rows } = await sql<KnownImport>`
      select i.id, i.file_name as "fileName", i.as_of as "asOf", i.at::text, i.actor_name as by, i.summary,
        exists (select from platform.undone u where u.source = i.id) as undone
      from exchange.import i order by i.seq desc limit 500`.execute(asking.db)
    return rows
  },
})
