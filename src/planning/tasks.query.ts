import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { schemeAt } from '#coverage/scheme-at.query.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Measure } from '#schemes/scheme.ts'
import { demandsOf } from './demands.query.ts'
import { editionsInForce } from './editions-in-force.query.ts'
import { fits } from './fit.ts'
import { stateOfTask, type Task } from './task.ts'
import { getUnitAsked } from './unit-asked.query.ts'

const Input = z.object({ scheme: z.string(), unit: z.string().optional(), on: DayText.optional() })

/** The holes that were given to somebody, of a unit and those below it, the most urgent first, as they stand on a day. */
export const tasks = query({
  name: 'planning.tasks',
  input: Input,
  async run(asking: Asking, { scheme: key, unit: codeOrId, on = asking.today }): Promise<Task[]> {
    const unit = await getUnitAsked(asking, codeOrId, on)
    const { measures } = await schemeAt(asking, key, unit.id, on)
    return tasksWhere(asking.db, measures, on, liesUnder(unit.id, on))
  },
})

/** The tasks that a condition on the task `t` chooses, as they stand on a day. */
export async function tasksWhere(
  db: Reader,
  measures: readonly Measure[],
  on: Day,
  where: RawBuilder<unknown>,
): Promise<Task[]> {
  const kept = await keptTasks(db, measures, on, where)
  const demands = new Map((await demandsOf(db, measures, on)).map((one) => [one.measure, one]))
  const units = [...new Set(kept.map((task) => task.unit.id))]
  const editions = new Map(
    await Promise.all(units.map(async (id) => [id, await editionsInForce(db, id, on)] as const)),
  )
  return kept.map((task) => {
    const demand = demands.get(task.measure)
    const programmes = (editions.get(task.unit.id) ?? [])
      .filter((edition) => demand && fits(edition, demand, task))
      .map(({ edition, programme, number, title }) => ({ edition, programme, number, title }))
    return { ...task, programmes, state: stateOfTask({ ...task, programmes }, on) }
  })
}

function liesUnder(unit: string, on: Day): RawBuilder<unknown> {
  return sql`exists (
    select from organization.lineage l
    where l.unit = t.unit and l.ancestor = ${unit} and l.during @> ${on}::date)`
}

async function keptTasks(
  db: Reader,
  measures: readonly Measure[],
  on: Day,
  where: RawBuilder<unknown>,
): Promise<Omit<Task, 'state' | 'programmes'>[]> {
  const { rows } = await sql<Omit<Task, 'state' | 'programmes'>>`
    select t.id, m.key as measure, t.level, t.area, json_build_object('id', t.unit, 'name', d.name) as unit,
      t.owner, t.owner_name as "ownerName", t.due, t.note, t.by_name as "byName", c.reason
    from planning.task t
    join schemes.measure m on m.no = t.measure
    join organization.description d on d.unit = t.unit and d.during @> ${on}::date
    left join planning.closing c on c.task = t.id
    where t.measure = any(${measures.map(({ no }) => no)}::smallint[]) and ${where}
    order by c.task is not null, t.due, t.seq`.execute(db)
  return rows
}
