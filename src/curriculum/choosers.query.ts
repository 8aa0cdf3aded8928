import { type RawBuilder, sql } from 'kysely'
import { reaches } from '#organization/find-unit.query.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { EditionListed } from './editions.query.ts'
import { isWorkedOn } from './pieces.query.ts'

/** Which topics a unit teaches from a day on. */
export type Choice = { day: Day; topics: string[] }

/** A province, and what it has chosen by a day. */
export type ProvinceChoice = {
  id: string
  name: string
  chosen: Choice | null
  /** Whether the asker may choose for it. */
  writable: boolean
}

/** The newest choice of a unit by a day, as a lateral row. */
export function choiceBy(
  edition: string,
  unit: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    select c.day, c.topics from curriculum.electives_chosen c
    where c.edition = ${edition} and c.unit = ${unit} and c.day <= ${on}
    order by c.day desc, c.seq desc limit 1)`
}

/** The provinces at or under a unit on a day: those that choose for its editions. Nothing but the centre lies above a province. */
function choosersUnder(owner: string, on: Day): RawBuilder<unknown> {
  return sql`
    with recursive down(unit) as (
      select ${owner}::uuid
      union all
      select p.unit from down
      join organization.description d on d.unit = down.unit and d.during @> ${on}::date and d.level = 'central'
      join organization.placement p on p.parent = down.unit and p.during @> ${on}::date
    )
    select d.unit, d.name, d.code, d.search from down
    join organization.description d on d.unit = down.unit and d.during @> ${on}::date
    where d.level = 'province' and not d.holding`
}

/** Whether a unit chooses among the electives of what another owns: it is a province there on that day. */
export async function isChooser(db: Reader, owner: string, unit: string, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from (${choosersUnder(owner, on)}) p where p.unit = ${unit}`.execute(db)
  return rows.length > 0
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
