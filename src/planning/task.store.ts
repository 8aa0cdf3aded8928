import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { AreaOrNone } from './fit.ts'

export type NewTask = {
  id: string
  measure: number
  level: string
  area: AreaOrNone
  unit: string
  owner: string | null
  ownerName: string
  due: Day
  note: string
}

export async function addTask(trx: Writer, by: string, task: NewTask): Promise<void> {
  const { id, measure, level, area, unit, owner, ownerName, due, note } = task
  await sql`
    insert into planning.task (id, measure, level, area, unit, owner, owner_name, due, note, by_name)
    values (${id}, ${measure}, ${level}, ${area}, ${unit}, ${owner}, ${ownerName}, ${due}, ${note}, ${by})`.execute(
    trx,
  )
}

export async function addClosing(trx: Writer, by: string, task: string, reason: string): Promise<void> {
  await sql`
    insert into planning.closing (task, reason, by_name) values (${task}, ${reason}, ${by})`.execute(trx)
}
