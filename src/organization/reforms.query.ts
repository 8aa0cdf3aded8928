import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'

export type Reform = { day: Day; title: string }

/** The reforms that stand, by day: what changed the ground under figures that run over years. They are in the law gazette, so for everybody. */
export const reforms = query({
  name: 'organization.reforms',
  input: z.object({}),
  async run({ db }: Asking): Promise<Reform[]> {
    const { rows } = await sql<Reform>`
      select a.day, a.title from organization.act a
      where a.kind = 'reform' and not exists (select from platform.undone u where u.source = a.id)
      order by a.day, a.seq`.execute(db)
    return rows
  },
})
