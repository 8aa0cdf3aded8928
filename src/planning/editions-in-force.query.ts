import { sql } from 'kysely'
import { country } from '#organization/unit.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Fitting } from './fit.ts'

/** The editions published by a day and not retired by then, of the unit itself or of one above it: those are meant for all who sit in it. */
export async function editionsInForce(db: Reader, unit: string, on: Day): Promise<Fitting[]> {
  const { rows } = await sql<Fitting>`
    select p.id as edition, p.programme, p.number, r.content ->> 'title' as title, r.content -> 'levels' as levels,
      r.content -> 'areas' as areas, r.content -> 'contents' as contents
    from curriculum.publication u
    join curriculum.piece p on p.id = u.edition
    join curriculum.pin n on n.edition = p.id and n.piece = p.id
    join curriculum.revision r on r.id = n.revision
    where u.day <= ${on}::date
      and not exists (
        select from curriculum.step s
        where s.edition = p.id and s.kind = 'retire' and (s.details ->> 'day')::date <= ${on}::date)
      and (p.owner = ${country} or exists (
        select from organization.lineage l
        where l.unit = ${unit} and l.ancestor = p.owner and l.during @> ${on}::date))
    order by title, p.number, p.id`.execute(db)
  return rows
}
