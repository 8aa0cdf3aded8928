import { sql } from 'kysely'
import { inParts } from '#platform/bulk.ts'
import type { Writer } from '#platform/database.ts'
import { newId } from '#platform/pure/id.ts'
import { sortKey } from './name.ts'
import type { Identifier } from './person-facts.ts'
import type { Detail, Posting } from './posting.ts'
import { carryReassignments } from './reassignment.store.ts'
import { nameKeys } from './search-name.ts'

export function addPersons(trx: Writer, source: string, persons: string[]): Promise<void> {
  return inParts(persons, (ids) =>
    sql`
    insert into people.person (id, canonical, minted_by)
    select id, id, ${source}::uuid from unnest(${ids}::uuid[]) id`.execute(trx),
  )
}

export function addDetails(trx: Writer, source: string, all: Detail[]): Promise<void> {
  return inParts(all, (details) => {
    const column = (pick: (detail: Detail) => string | boolean | null) => details.map(pick)
    const keys = details.map((detail) => nameKeys(detail.name))
    return sql`
    insert into people.detail
      (id, person, name, sort_key, search, same_name, given, birth, sex, ethnic_group, phone, made_up, source)
    select d.*, ${source}::uuid from unnest(
      ${details.map(newId)}::uuid[], ${column((d) => d.person)}::uuid[], ${column((d) => d.name)}::text[],
      ${column((d) => sortKey(d.name))}::text[], ${keys.map((k) => k.search)}::text[],
      ${keys.map((k) => k.sameName)}::text[], ${keys.map((k) => k.given)}::text[],
      ${column((d) => d.birth)}::text[], ${column((d) => d.sex)}::text[], ${column((d) => d.ethnicGroup)}::text[],
      ${column((d) => d.phone)}::text[], ${column((d) => d.madeUp)}::boolean[]
    ) as d`.execute(trx)
  })
}

export function addIdentifiers(trx: Writer, source: string, all: Identifier[]): Promise<void> {
  return inParts(all, (identifiers) =>
    sql`
    insert into people.identifier (id, person, kind, key, sealed, source)
    select i.*, ${source}::uuid from unnest(
      ${identifiers.map(newId)}::uuid[], ${identifiers.map((i) => i.person)}::uuid[],
      ${identifiers.map((i) => i.kind)}::text[], ${identifiers.map((i) => i.key)}::text[],
      ${identifiers.map((i) => i.sealed)}::text[]
    ) as i`.execute(trx),
  )
}

export async function addMergers(trx: Writer, source: string, pairs: [string, string][]): Promise<void> {
  if (pairs.length === 0) return
  await sql`
    insert into people.merger (id, person, other, source)
    select m.*, ${source}::uuid from unnest(
      ${pairs.map(newId)}::uuid[], ${pairs.map(([one]) => one)}::uuid[], ${pairs.map(([, other]) => other)}::uuid[]
    ) as m`.execute(trx)
}

export async function addPostings(trx: Writer, source: string, all: Posting[]): Promise<void> {
  await inParts(all, (postings) => {
    const column = (pick: (posting: Posting) => string | boolean | null) => postings.map(pick)
    return sql`
    insert into people.posting (id, person, unit, title, during, full_time, kind, term, decision, source)
    select p.id, p.person, p.unit, p.title, daterange(p.since, p.until), p.full_time, p.kind, p.term, p.decision, ${source}::uuid
    from unnest(
      ${column((p) => p.id)}::uuid[], ${column((p) => p.person)}::uuid[], ${column((p) => p.unit)}::uuid[],
      ${column((p) => p.title)}::text[], ${column((p) => p.from)}::date[], ${column((p) => p.until)}::date[],
      ${column((p) => p.fullTime)}::boolean[], ${column((p) => p.kind)}::text[], ${column((p) => p.term)}::text[],
      ${column((p) => p.decision)}::text[]
    ) as p(id, person, unit, title, since, until, full_time, kind, term, decision)`.execute(trx)
  })
  if (all.length > 0) await carryReassignments(trx, all)
}

export async function voidFacts(trx: Writer, source: string, facts: string[]): Promise<void> {
  if (facts.length === 0) return
  await sql`
    insert into people.void (fact, source)
    select fact, ${source}::uuid from unnest(${facts}::uuid[]) fact on conflict do nothing`.execute(trx)
}

/** The persons of whom a source spoke, or whose facts it voided: those to read again when it is undone. */
export async function personsOf(trx: Writer, source: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from people.detail where source = ${source}
    union select person from people.identifier where source = ${source}
    union select person from people.posting where source = ${source}
    union select person from people.merger where source = ${source}
    union select other from people.merger where source = ${source}
    union select p.person from people.void v join people.posting p on p.id = v.fact where v.source = ${source}`.execute(
    trx,
  )
  return rows.map((row) => row.person)
}

/** Puts the latest live detail beside the identities of these persons, under which all of the same person are read. */
export async function derivePersons(trx: Writer, persons: string[]): Promise<void> {
  await sql`
    with recursive same(seed, person) as (
      select id, id from unnest(${persons}::uuid[]) id
      union
      select s.seed, case when m.person = s.person then m.other else m.person end
      from same s join people.live_merger m on m.person = s.person or m.other = s.person
    ), identity as (
      select seed, (array_agg(person order by person))[1] as canonical from same group by seed
    ), member as (
      select distinct s.person, i.canonical from same s join identity i using (seed)
    ), latest as (
      select distinct on (m.canonical) m.canonical, d.name, d.sort_key, d.search, d.same_name, d.given,
        d.birth, d.sex, d.ethnic_group, d.phone, d.made_up
      from member m join people.live_detail d on d.person = m.person
      order by m.canonical, d.seq desc
    )
    update people.person p set canonical = m.canonical, name = l.name, sort_key = l.sort_key, search = l.search,
      same_name = l.same_name, given = l.given, birth = l.birth, sex = l.sex, ethnic_group = l.ethnic_group,
      phone = l.phone, made_up = coalesce(l.made_up, false)
    from member m left join latest l using (canonical)
    where p.id = m.person`.execute(trx)
}
