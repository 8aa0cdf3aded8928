import { sql } from 'kysely'
import { isOneOf, type Reader } from '#platform/database.ts'
import type { Detail, Posting } from './posting.ts'

export type KnownIdentifier = { person: string; kind: 'code' | 'national_id'; key: string }

/** Everything the persons behind these identifiers are known by, under the identity they are read under. */
export async function identifiersBehind(db: Reader, keys: string[]): Promise<KnownIdentifier[]> {
  const { rows } = await sql<KnownIdentifier>`
    with found as (
      select distinct p.canonical
      from people.live_identifier i join people.person p on p.id = i.person
      where i.key = any(${keys})
    )
    select p.canonical as person, i.kind, i.key
    from found f join people.person p on p.canonical = f.canonical
    join people.live_identifier i on i.person = p.id`.execute(db)
  return rows
}

/** What is said of these persons now. */
export async function detailsOf(db: Reader, persons: string[]): Promise<Detail[]> {
  const { rows } = await sql<Detail>`
    select id as person, name, birth, sex, ethnic_group as "ethnicGroup", phone, made_up as "madeUp"
    from people.person where ${isOneOf(sql`id`, persons)} and name is not null`.execute(db)
  return rows
}

/** The live postings of these persons, as declared. */
export async function postingsOf(db: Reader, persons: string[]): Promise<Posting[]> {
  const { rows } = await sql<Posting>`
    select p.id, q.canonical as person, p.unit, p.title, lower(p.during) as "from", upper(p.during) as until,
      p.full_time as "fullTime", p.kind, p.term, p.decision
    from people.person q join people.live_posting p on p.person = q.id
    where q.canonical = any(${persons}::uuid[])`.execute(db)
  return rows
}

/** By what these persons, under any of their identities, are known. */
export async function identifiersOf(
  db: Reader,
  persons: string[],
): Promise<(KnownIdentifier & { sealed: string | null })[]> {
  const { rows } = await sql<KnownIdentifier & { sealed: string | null }>`
    select q.canonical as person, i.kind, i.key, i.sealed
    from people.person q join people.live_identifier i on i.person = q.id
    where ${isOneOf(sql`q.canonical`, persons)} order by i.id`.execute(db)
  return rows
}

/** All identities under which these persons are known, and the ones they are read under. */
export async function identitiesOf(db: Reader, persons: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from people.person where canonical in (
      select canonical from people.person where id = any(${persons}::uuid[])
    ) union select unnest(${persons}::uuid[])`.execute(db)
  return rows.map((row) => row.id)
}
