import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import type { Posting } from './posting.ts'

/** From a day on, a post stands in a unit because somebody said so. */
export type Reassignment = { posting: string; unit: string; day: Day }

/** Appends where an act, which is written before, places posts. */
export async function addReassignments(trx: Writer, act: string, rows: Reassignment[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into people.reassignment (id, posting, unit, day, act)
    select r.*, ${act}::uuid from unnest(
      ${rows.map(newId)}::uuid[], ${rows.map((row) => row.posting)}::uuid[],
      ${rows.map((row) => row.unit)}::uuid[], ${rows.map((row) => row.day)}::date[]
    ) as r`.execute(trx)
}

/** Where a posting was placed, the one that replaces it is placed too, by the same act. */
export async function carryReassignments(trx: Writer, postings: Posting[]): Promise<void> {
  const replacing = postings.filter((posting) => posting.replaces !== undefined)
  if (replacing.length === 0) return
  await sql`
    insert into people.reassignment (id, posting, unit, day, act)
    select gen_random_uuid(), n.posting, r.unit, r.day, r.act
    from unnest(
      ${replacing.map((one) => one.id)}::uuid[], ${replacing.map((one) => one.replaces)}::uuid[]
    ) as n(posting, replaced)
    join people.live_reassignment r on r.posting = n.replaced`.execute(trx)
}

/** Whose posts an act placed, whether it counts or not. */
export async function personsPlacedBy(trx: Writer, act: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct p.person from people.reassignment r join people.posting p on p.id = r.posting
    where r.act = ${act}`.execute(trx)
  return rows.map((row) => row.person)
}
