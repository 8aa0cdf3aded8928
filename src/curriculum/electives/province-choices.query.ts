import { sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { EditionListed } from '../editions.query.ts'
import { isWorkedOn } from '../pieces.query.ts'
import { type Choice, choiceBy } from './choice.query.ts'
import { choosersUnder } from './choosers.query.ts'

/** A province, and what it has chosen by a day. */
export type ProvinceChoice = {
  id: string
  name: string
  chosen: Choice | null
  /** Whether the asker may choose for it. */
  writable: boolean
}

/** What the provinces chose by a day, those that have not first: all for who works on the edition, else those that the asker reads. */
export async function provinceChoices(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  { id, owner }: EditionListed,
  on: Day,
): Promise<ProvinceChoice[]> {
  const day = sql`${on}::date`
  const { rows } = await sql<{
    id: string
    name: string
    day: Day | null
    topics: string[]
    writable: boolean
  }>`
    select p.unit as id, p.name, c.day, c.topics, ${reaches(actor.may.write, sql`p.unit`, day)} as writable
    from (${choosersUnder(owner, on)}) p
    left join lateral ${choiceBy(id, sql`p.unit`, day)} c on true
    where ${isWorkedOn(actor, sql`${owner}::uuid`)} or ${reaches(actor.may.read, sql`p.unit`, day)}
    order by c.day is not null, p.code nulls last, p.search, p.unit`.execute(db)
  return rows.map(({ day: since, topics, ...unit }) => ({
    ...unit,
    chosen: since === null ? null : { day: since, topics },
  }))
}
