import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Asking, query } from '#platform/query.ts'
import type { ActKind } from './act.ts'

export type KnownAct = {
  id: string
  kind: ActKind
  day: string
  title: string
  basis: string | null
  at: string
  undone: boolean
  /** How many units it speaks of, and how many it opened. */
  units: number
  opened: number
}

/** Every recorded act, newest first; those that came with an import are that import's and are left out. */
export const listActs = query({
  name: 'organization.acts',
  input: z.object({}),
  async run(asking: Asking) {
    requireEverywhere(asking.actor, 'read')
    const { rows } = await sql<KnownAct>`
      select a.id, a.kind, a.day, a.title, a.basis, a.at::text,
        exists (select from platform.undone u where u.source = a.id) as undone,
        (select count(*) from organization.effect e where e.act = a.id) as units,
        (select count(*) from organization.unit n where n.minted_by = a.id) as opened
      from organization.act a
      where a.source is null and a.day > '1900-01-01'
      order by a.seq desc limit 500`.execute(asking.db)
    return rows
  },
})
