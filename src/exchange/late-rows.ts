import { sql } from 'kysely'
import type { ActUndoing, TreeChanged } from '#organization/act.ts'
import { localAdministrator } from '#platform/actor.ts'
import type { Change } from '#platform/command.ts'
import { listener } from '#platform/happening.ts'
import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import { applyPlan } from './apply-plan.ts'
import type { Cells } from './cell.ts'
import { addLateRows } from './import.store.ts'
import { planImport } from './plan-import.query.ts'
import { readPerson } from './rows.ts'
import { undoSource } from './undo-source.ts'

type WaitingRow = { import: string; sheet: string; row: number; cells: Cells; asOf: Day }

/** When an act opens units, rows that waited for them enter by themselves: the list may come before the reform. */
export const takeInWaiting = listener<TreeChanged>('organization.tree-changed', async (change, { act }) => {
  if (!(await opensUnits(change, act))) return
  const waiting = await waitingRows(change)
  for (const [id, rows] of Map.groupBy(waiting, (row) => row.import)) await takeIn(change, act, id, rows)
})

/** When that act is undone, what entered because of it leaves again, and the rows wait. */
export const releaseLate = listener<ActUndoing>('organization.act-undoing', async (change, { act }) => {
  const { rows } = await sql<{ source: string }>`
    select distinct source from exchange.late_row l where act = ${act}
      and not exists (select from platform.undone u where u.source = l.source)`.execute(change.trx)
  for (const { source } of rows) await undoSource(change, source)
})

async function takeIn(change: Change, act: string, id: string, rows: WaitingRow[]): Promise<void> {
  const people = rows.flatMap(({ sheet, row, cells }) => {
    const parsed = readPerson(cells, change.today)
    return parsed.ok ? [{ sheet, row, cells, value: parsed.value }] : []
  })
  // Whoever may let rows wait may enter them anywhere.
  const asking = { ...change, db: change.trx, actor: localAdministrator }
  const plan = await planImport(asking, { people, trainings: [] }, rows[0]!.asOf)
  const refused = new Set(plan.refused.map(({ sheet, row }) => `${sheet} ${row}`))
  const entered = people.filter(({ sheet, row }) => !refused.has(`${sheet} ${row}`))
  if (entered.length === 0) return
  const source = idOf('late', id, act, change.id)
  await addLateRows(
    change.trx,
    entered.map(({ sheet, row }) => ({ import: id, sheet, row })),
    act,
    source,
  )
  await applyPlan(change, plan, source, 'Chi hội trong các dòng chờ đơn vị')
}

async function opensUnits(change: Change, act: string): Promise<boolean> {
  const { rows } = await sql`
    select from organization.act a
    where a.id = ${act} and a.source is null and not exists (select from platform.undone u where u.source = a.id)`.execute(
    change.trx,
  )
  return rows.length > 0
}

async function waitingRows(change: Change): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select r.import, r.sheet, r.row, r.cells, i.as_of as "asOf"
    from exchange.refused_row r join exchange.import i on i.id = r.import
    where r.waiting
      and not exists (select from platform.undone u where u.source = i.id)
      and not exists (
        select from exchange.late_row l where (l.import, l.sheet, l.row) = (r.import, r.sheet, r.row)
          and not exists (select from platform.undone u where u.source = l.source)
      )
    order by i.seq, r.sheet, r.row`.execute(change.trx)
  return rows
}
