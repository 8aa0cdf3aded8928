import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { ownTexts } from '#platform/pure/own-texts.ts'
import { type Continuation, continuationsOf } from './continuation.ts'
import { type Gazetteer, gazetteer, type HungUnder, type NamedUnit } from './gazetteer.ts'

export type Places = { book: Gazetteer; continuations: Map<string, Continuation[]> }

/** Every name and place over time, loaded once to understand the rows of a file. A holding unit is named by nobody. */
export async function loadPlaces(db: Reader): Promise<Places> {
  const own = ownTexts(500_000)
  const names = await sql<NamedUnit>`
    select unit, level, same_name as "sameName", lower(during) as "from", upper(during) as until
    from organization.description where not holding`.execute(db)
  const hung = await sql<HungUnder>`
    select unit, parent, lower(during) as "from", upper(during) as until from organization.placement`.execute(
    db,
  )
  const continued = await sql<Continuation & { unit: string }>`
    select c.unit, c.as_unit as "asUnit", lower(c.during) as "from", upper(c.during) as until
    from organization.continuation c
    where exists (select from organization.description d where d.unit = c.unit and d.level <> 'branch')`.execute(
    db,
  )
  for (const rows of [names.rows, hung.rows, continued.rows]) for (const row of rows) shareTexts(row, own)
  return { book: gazetteer(names.rows, hung.rows), continuations: continuationsOf(continued.rows) }
}

function shareTexts(row: Record<string, string | null>, own: (text: string) => string): void {
  for (const [key, text] of Object.entries(row)) if (text !== null) row[key] = own(text)
}
