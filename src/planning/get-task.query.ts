import { sql } from 'kysely'
import { isWithin } from '#organization/find-unit.query.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'

/** The unit of a task that the asker reads and nobody closed. */
export async function getOpenTask(asking: Asking, task: string): Promise<{ unit: string }> {
  const { rows } = await sql<{ unit: string; restricted: boolean; closed: boolean }>`
    select t.unit, m.restricted, c.task is not null as closed
    from planning.task t
    join schemes.measure m on m.no = t.measure
    left join planning.closing c on c.task = t.id
    where t.id = ${task}`.execute(asking.db)
  const [found] = rows
  const seen =
    found &&
    (await isWithin(asking, 'read', found.unit, asking.today)) &&
    (!found.restricted || (await isWithin(asking, 'personnel', found.unit, asking.today)))
  if (!seen) throw new Refusal('missing', 'Không có việc này trong phạm vi của bạn.')
  if (found.closed) throw new Refusal('conflict', 'Việc này đã được đóng trước đó.')
  return { unit: found.unit }
}
