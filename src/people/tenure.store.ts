import { sql } from 'kysely'
import { inBulk } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'

/**
 * Leads postings through what became of their units (design §5): through the continuation of the unit as declared,
 * then, from a person's decision on, through that of the unit where the post was placed. Only what differs is written.
 */
export function deriveTenure(trx: Writer, persons: string[] | 'all'): Promise<void> {
  return inBulk(trx, persons, () => derive(trx, persons))
}

async function derive(trx: Writer, persons: string[] | 'all'): Promise<void> {
  const ofPersons = (column: string) =>
    persons === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${persons}::uuid[])`
  await sql`
    with live as materialized (
      select p.id, q.canonical as person, p.unit, p.during
      from people.live_posting p join people.person q on q.id = p.person
      where ${ofPersons('p.person')}
    ), station as (
      select id, person, unit, null::date as day, 0::bigint as n, during from live
      union all
      select l.id, l.person, r.unit, r.day, r.seq, l.during
      from live l join people.live_reassignment r on r.posting = l.id
    ), stay as (
      select id, person, unit, during * daterange(day, lead(day) over (partition by id order by day nulls first, n)) as during
      from station
    ), fresh as materialized (
      select s.id as posting, s.person, c.as_unit as unit, s.during * c.during as during
      from stay s join organization.continuation c on c.unit = s.unit and c.during && s.during
      where not isempty(s.during)
    ), kept as materialized (
      select t.ctid as row, t.posting, t.person, t.unit, t.during
      from people.posting p join people.tenure t on t.posting = p.id
      where ${ofPersons('p.person')}
    ), differing as materialized (
      select k.row, posting, person, unit, during, f.fresh
      from kept k full join (select *, true as fresh from fresh) f using (posting, person, unit, during)
      where k.row is null or f.fresh is null
    ), gone as (
      delete from people.tenure t using differing d where d.fresh is null and t.ctid = d.row
    )
    insert into people.tenure (posting, person, unit, during)
    select posting, person, unit, during from differing where fresh`.execute(trx)
}

/** The persons, as they are read, whose posts stand in these units or were declared or placed in them. */
export async function personsIn(trx: Writer, units: string[]): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from people.tenure where unit = any(${units}::uuid[])
    union select person from people.posting where unit = any(${units}::uuid[])
    union select p.person from people.reassignment r join people.posting p on p.id = r.posting
      where r.unit = any(${units}::uuid[])`.execute(trx)
  return rows.map((row) => row.person)
}
