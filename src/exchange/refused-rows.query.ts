import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { getImport } from './imports.query.ts'
import type { RefusedLine } from './plan.ts'

const Input = z.object({
  import: Id,
  from: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(10_000).default(50),
})

/** The rows of an import that were not taken in, as they were written, in the order of the file. */
export const refusedRows = query({
  name: 'exchange.refused-rows',
  input: Input,
  async run(asking: Asking, { import: id, from, limit }): Promise<RefusedLine[]> {
    await getImport(asking, id)
    const { rows } = await sql<Omit<RefusedLine, 'kind'> & { isTraining: boolean }>`
      select sheet, row, cells, reasons, waiting, cells ?| array['contents', 'programme', 'passed'] as "isTraining"
      from exchange.refused_row where import = ${id}
      order by sheet, row offset ${from} limit ${limit}`.execute(asking.db)
    return rows.map(({ isTraining, ...line }) => ({ ...line, kind: isTraining ? 'trainings' : 'postings' }))
  },
})
