import { sql } from 'kysely'
import { type Level, levels } from '#organization/unit.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Demand } from './fit.ts'

/** What measures ask for by the rules in force on a day. */
export async function demandsOf(db: Reader, measures: readonly Measure[], on: Day): Promise<Demand[]> {
  const { rows } = await sql<{ no: number; contents: string[]; levels: Level[] }>`
    select f.measure as no, f.qualifying -> 'contents' as contents,
      array(select distinct m.level from schemes.rule_match m where m.rule = f.rule) as levels
    from schemes.rule_in_force f
    where f.measure = any(${measures.map(({ no }) => no)}::smallint[]) and f.during @> ${on}::date`.execute(
    db,
  )
  return measures.flatMap(({ no, key }) => {
    const found = rows.find((row) => row.no === no)
    if (!found) return []
    return [
      {
        measure: key,
        contents: found.contents,
        levels: levels.filter((level) => found.levels.includes(level)),
      },
    ]
  })
}
