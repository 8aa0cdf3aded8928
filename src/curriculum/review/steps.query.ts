import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { type EditionState, type StepKind, stateAfter } from './review.ts'

/** A step that was taken; what its details are is said by its command. */
export type Step = {
  id: string
  kind: StepKind
  day: Day
  details: Record<string, unknown>
  by: string | null
  byName: string
  at: string
}

/** The steps taken with an edition, in their order. */
export async function stepsOf(db: Reader, edition: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select id, kind, day, details, by, by_name as "byName", at::text from curriculum.step
    where edition = ${edition} order by seq`.execute(db)
  return rows
}

export async function stateOf(db: Reader, edition: string): Promise<EditionState> {
  return stateAfter(await stepsOf(db, edition))
}
