import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { By } from '../piece.store.ts'

export type NewChoice = {
  id: string
  edition: string
  unit: string
  day: Day
  topics: readonly string[]
  why: string
  by: By
}

export async function addElectivesChosen(trx: Writer, choice: NewChoice): Promise<void> {
  const { id, edition, unit, day, topics, why, by } = choice
  await sql`
    insert into curriculum.electives_chosen (id, edition, unit, day, topics, why, by, by_name)
    values (${id}, ${edition}, ${unit}, ${day}, ${topics}::uuid[], ${why}, ${by.account}, ${by.name})`.execute(
    trx,
  )
}
