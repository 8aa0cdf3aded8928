import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit, reaches, unitColumns } from '#organization/find-unit.query.ts'
import { type UnitLink, unitsAfter } from '#organization/links.query.ts'
import { country, type Unit } from '#organization/unit.ts'
import { DayText } from '#platform/parse.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { postsWaiting, type WaitingPost } from './waiting-ground.query.ts'

/** A unit that was split, with what is still in it on a day, and where that may go. */
export type WaitingUnit = {
  unit: Unit
  /** The code it had, by which `held:CODE` names it, and since when it waits. */
  lastCode: string | null
  since: Day
  /** Under which unit it hangs, if the asker reads that. */
  under: string | null
  branches: Unit[]
  posts: WaitingPost[]
  successors: UnitLink[]
}
export type Waiting = { units: WaitingUnit[]; more: boolean }

const Input = z.object({
  unit: z.string().optional(),
  on: DayText.optional(),
  limit: z.number().int().min(1).max(1000).default(100),
})

/** What split units still hold on a day, at and below a unit, or wherever the asker reads. Empty ones are not shown. */
export const waiting = query({
  name: 'people.waiting',
  input: Input,
  async run(asking: Asking, { unit: codeOrId, on, limit }): Promise<Waiting> {
    const day = on ?? asking.today
    const scope = asking.actor.may.read
    const everything = scope.everywhere ? [country] : [...scope.units]
    const under = codeOrId === undefined ? everything : [(await getUnit(asking, codeOrId, day)).id]
    const held = await unitsHolding(asking, under, day)
    const ids = held.map(({ unit }) => unit.id)
    const branches = await branchesWaiting(asking, ids, day)
    const posts = await postsWaiting(asking, ids, { from: day, until: addDays(day, 1) })
    const filled = held.filter(
      ({ unit: { id } }) => branches.has(id) || posts.some((post) => post.unit === id),
    )
    const shown = filled.slice(0, limit)
    const after = await unitsAfter(
      asking,
      shown.map(({ unit }) => unit.id),
    )
    const units = shown.map((one) => ({
      ...one,
      branches: branches.get(one.unit.id) ?? [],
      posts: posts.filter((post) => post.unit === one.unit.id).map(({ unit: _, ...post }) => post),
      successors: after.get(one.unit.id) ?? [],
    }))
    return { units, more: filled.length > limit }
  },
})

type Held = Pick<WaitingUnit, 'unit' | 'lastCode' | 'since' | 'under'>

async function unitsHolding({ db, actor }: Asking, under: string[], on: Day): Promise<Held[]> {
  const day = sql`${on}::date`
  const { rows } = await sql<Held>`
    select (select to_jsonb(u) from (select ${unitColumns}) u) as unit,
      (select code from organization.description c
        where c.unit = d.unit and c.code is not null order by lower(c.during) desc limit 1) as "lastCode",
      (select min(lower(h.during)) from organization.description h where h.unit = d.unit and h.holding) as since,
      (select a.name from organization.placement p
        join organization.description a on a.unit = p.parent and a.during @> ${day}
        where p.unit = d.unit and p.during @> ${day} and ${reaches(actor.may.read, sql`p.parent`, day)}) as under
    from organization.description d
    where d.holding and d.during @> ${day} and exists (
      select from organization.lineage l
      where l.unit = d.unit and l.ancestor = any(${under}::uuid[]) and l.during @> ${day})
    order by d.search, d.unit`.execute(db)
  return rows
}

/** What hangs directly under these holding units. */
export async function branchesWaiting(
  { db }: Pick<Asking, 'db'>,
  units: string[],
  on: Day,
): Promise<Map<string, Unit[]>> {
  const { rows } = await sql<Unit & { parent: string }>`
    select ${unitColumns}, p.parent from organization.placement p
    join organization.description d on d.unit = p.unit and d.during @> ${on}::date
    where p.parent = any(${units}::uuid[]) and p.during @> ${on}::date
    order by d.search, d.unit`.execute(db)
  const branches = Map.groupBy(rows, (row) => row.parent)
  return new Map([...branches].map(([unit, below]) => [unit, below.map(({ parent: _, ...one }) => one)]))
}
