import { sql } from 'kysely'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { readings } from '#coverage/reading.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { publishedUnits } from '#organization/published-units.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Limits } from './limits.ts'
import { type Measured, once } from './measure.ts'

const by = localAdministrator

/** The heavy days: everything computed again, and the reform undone and done again as one act each. */
export async function benchBulk(house: House, limits: Limits): Promise<Measured[]> {
  const seconds = (name: string, budget: number, ms: number, note?: string): Measured => ({
    name,
    value: ms / 1000,
    unit: 's',
    budget,
    ratio: ms / limits.insert,
    ...(note !== undefined && { note }),
  })
  let differed = ''
  const rebuild = await once(async () => {
    const { outcome } = await perform(house, by, recomputeCoverage, {})
    differed = `${outcome.standing + outcome.attendance + outcome.readings} dòng khác`
  })
  const { rows } = await sql<{ id: string }>`
    select id from organization.act a where kind = 'reform'
      and not exists (select from platform.undone u where u.source = a.id)`.execute(house.db)
  const before = await someReadings(house)
  const undone = await once(() => perform(house, by, undoAct, { act: rows[0]!.id }))
  const { after, succession } = publishedUnits()
  const reform = {
    on: '2025-07-01',
    basis: 'Nghị quyết 202/2025/QH15',
    units: after,
    successions: succession,
  }
  const done = await once(() => perform(house, by, reformUnits, reform))
  await perform(house, by, foldChanges, {})
  const same = JSON.stringify(await someReadings(house)) === JSON.stringify(before)
  return [
    seconds('rebuild of all coverage', 60, rebuild, differed),
    seconds('the reform undone, on the nation', 60, undone),
    seconds('the reform as one act, on the nation', 60, done, same ? 'số đọc như cũ' : 'SỐ ĐỌC KHÁC TRƯỚC'),
  ]
}

/** Readings of 1,000 (unit, measure, day) that stay the same whoever makes new units: old units and provinces that went on. */
async function someReadings(house: House): Promise<unknown[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from organization.description
    where lower(during) < '2025-07-01' order by unit limit 50`.execute(house.db)
  const days = ['2019-12-31', '2021-06-30', '2024-12-31', '2025-06-30', '2026-06-30']
  const units = rows.map((row) => row.unit)
  return Promise.all(days.map((day) => readings(house.db, units, [1, 2, 3, 4], day)))
}
