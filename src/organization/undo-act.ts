import { sql } from 'kysely'
import type { Change } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { takeTree } from '#platform/lock.ts'
import { Refusal } from '#platform/refusal.ts'
import { markUndone } from '#platform/undone.store.ts'
import type { ActUndoing } from './act.ts'
import { tellTreeChanged } from './apply-act.ts'

/**
 * Undoes an act inside a change: later folders first let go of what entered by itself because of it, or refuse while
 * a fact of theirs stands on a unit it made; then later acts are looked at; then it counts no more.
 */
export async function undoActWithin(change: Change, act: string): Promise<void> {
  const { trx } = change
  await takeTree(trx)
  const made = await unitsMadeBy(trx, act)
  const happening: ActUndoing = { name: 'organization.act-undoing', about: { act, made } }
  await change.tell(happening)
  await refuseIfActsStandOn(trx, act, made)
  const touched = await unitsTouchedBy(trx, act)
  await markUndone(trx, act, change.id)
  await tellTreeChanged(change, act, touched)
}

async function unitsMadeBy(trx: Writer, act: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from organization.unit where minted_by = ${act}`.execute(trx)
  return rows.map((row) => row.id)
}

async function unitsTouchedBy(trx: Writer, act: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from organization.effect where act = ${act}
    union select new from organization.succession where act = ${act}`.execute(trx)
  return rows.map((row) => row.unit)
}

async function refuseIfActsStandOn(trx: Writer, act: string, made: string[]): Promise<void> {
  const { rows } = await sql<{ title: string; day: string }>`
    select distinct a.title, a.day, a.seq
    from organization.act a
    join organization.effect e on e.act = a.id
    where a.id <> ${act}
      and not exists (select from platform.undone u where u.source = a.id)
      and (e.unit = any(${made}::uuid[]) or e.parent = any(${made}::uuid[]))
    order by a.seq limit 20`.execute(trx)
  if (rows.length === 0) return
  throw new Refusal(
    'conflict',
    'Chưa hoàn tác được: có việc ghi nhận sau đang dựa trên đơn vị do việc này tạo ra.',
    rows.map((row) => `${row.title} (${row.day})`),
  )
}
