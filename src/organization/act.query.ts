import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { fold } from '#platform/pure/text.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ActKind } from './act.ts'

/** An old unit and one that takes up from it, as each was called on either side of the day. */
export type SuccessionShown = { old: UnitThen; new: UnitThen }
export type UnitThen = { id: string; name: string; code: string | null; above: string | null }

export type ActShown = {
  id: string
  kind: ActKind
  day: Day
  title: string
  basis: string | null
  at: string
  undone: boolean
  /** How many successions there are that answer the search, and a page of them. */
  count: number
  successions: SuccessionShown[]
}

const Input = z.object({
  act: Id,
  /** Part of the name of a unit on either side. */
  search: z.string().max(100).default(''),
  from: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
})

/** One act, and which units succeed which by it. */
export const act = query({
  name: 'organization.act',
  input: Input,
  async run(asking: Asking, { act: id, search, from, limit }): Promise<ActShown> {
    requireEverywhere(asking.actor, 'read')
    const { rows } = await sql<Omit<ActShown, 'count' | 'successions'>>`
      select a.id, a.kind, a.day, a.title, a.basis, a.at::text,
        exists (select from platform.undone u where u.source = a.id) as undone
      from organization.act a where a.id = ${id} and a.source is null and a.day > '1900-01-01'`.execute(
      asking.db,
    )
    const found = rows[0]
    if (!found) throw new Refusal('missing', 'Không có việc sắp xếp nào mang mã này.')
    const part = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`
    const successions = await successionsOf(asking, found, part)
    return { ...found, count: successions.length, successions: successions.slice(from, from + limit) }
  },
})

/** As the act itself names the units, so that one that was undone can still be read. */
async function successionsOf(
  { db }: Asking,
  { id, day }: { id: string; day: Day },
  part: string,
): Promise<SuccessionShown[]> {
  const { rows } = await sql<SuccessionShown>`
    with said as (
      select s.old, s.new, before.name as old_name, before.code as old_code, before.search as old_search,
        after.name as new_name, after.code as new_code, after.search as new_search
      from organization.succession s
      left join organization.description before on before.unit = s.old and before.during @> (${day}::date - 1)
      left join organization.description after on after.unit = s.new and after.during @> ${day}::date
      where s.act = ${id}
    )
    select
      jsonb_build_object('id', old, 'name', coalesce(old_name, '–'), 'code', old_code, 'above', (
        select d.name from organization.placement p
        join organization.description d on d.unit = p.parent and d.during @> (${day}::date - 1)
        where p.unit = old and p.during @> (${day}::date - 1))) as old,
      jsonb_build_object('id', new, 'name', coalesce(new_name, '–'), 'code', new_code, 'above', (
        select d.name from organization.placement p
        join organization.description d on d.unit = p.parent and d.during @> ${day}::date
        where p.unit = new and p.during @> ${day}::date)) as new
    from said
    where coalesce(old_search, '') like ${part} or coalesce(new_search, '') like ${part}
    order by new_search nulls last, new, old_search, old`.execute(db)
  return rows
}
