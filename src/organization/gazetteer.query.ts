import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { ownTexts } from '#platform/pure/own-texts.ts'
import { type Continuation, continuationsOf } from './continuation.ts'
import {
  type BranchesWritten,
  branchesWritten,
  type Gazetteer,
  gazetteer,
  type HungUnder,
  type NamedUnit,
  type WrittenPlace,
} from './gazetteer.ts'

export type Places = { book: Gazetteer; continuations: Map<string, Continuation[]> }

/**
 * The names and places over time that it takes to understand these written places: of the branches, of which a nation
 * has a hundred thousand, only those that can be meant. A holding unit is named by nobody.
 */
export async function loadPlaces(db: Reader, written: readonly WrittenPlace[]): Promise<Places> {
  const own = ownTexts(500_000)
  const meant = unitsToLoad(branchesWritten(written))
  const names = await sql<NamedUnit>`
    select unit, level, same_name as "sameName", lower(during) as "from", upper(during) as until
    from organization.description where not holding and unit in (${meant})`.execute(db)
  const hung = await sql<HungUnder>`
    select unit, parent, lower(during) as "from", upper(during) as until
    from organization.placement where unit in (${meant})`.execute(db)
  const continued = await sql<Continuation & { unit: string }>`
    select c.unit, c.as_unit as "asUnit", lower(c.during) as "from", upper(c.during) as until
    from organization.continuation c
    where exists (select from organization.description d where d.unit = c.unit and d.level <> 'branch')`.execute(
    db,
  )
  for (const rows of [names.rows, hung.rows, continued.rows]) for (const row of rows) shareTexts(row, own)
  return { book: gazetteer(names.rows, hung.rows), continuations: continuationsOf(continued.rows) }
}

/** Everything above branches, and the branches of these names that ever hung under a unit of one of those. */
function unitsToLoad({ names, under }: BranchesWritten): RawBuilder<unknown> {
  const hangs =
    under === 'anywhere'
      ? sql`true`
      : sql`b.unit in (
          select p.unit from organization.placement p join organization.description a on a.unit = p.parent
          where a.same_name = any(${under}::text[]))`
  return sql`
    select unit from organization.description where level <> 'branch'
    union
    select b.unit from organization.description b
    where b.level = 'branch' and b.same_name = any(${names}::text[]) and ${hangs}`
}

function shareTexts(row: Record<string, string | null>, own: (text: string) => string): void {
  for (const [key, text] of Object.entries(row)) if (text !== null) row[key] = own(text)
}
