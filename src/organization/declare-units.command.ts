import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Effect, MintedUnit } from './act.ts'
import { applyAct } from './apply-act.ts'
import { UnitRow } from './official-list.ts'
import { type OfficialUnit, officialUnits } from './official-units.query.ts'
import { stated } from './reform.ts'
import { beginning, country } from './unit.ts'

const Input = z.object({ from: DayText, rows: z.array(UnitRow), basis: z.string().optional() })

/** Declares, from an official list, the units that stand from a day on. Units that already stand so are left alone. */
export const declareUnits = command({
  name: 'organization.declare-units',
  input: Input,
  journal: ({ from, rows, basis }) => ({ from, basis, units: rows.length }),
  async run(change: Change, { from, rows, basis }) {
    requireEverywhere(change.actor, 'administer')
    if (from < beginning) throw new Refusal('invalid', `Ngày bắt đầu phải từ ${beginning} trở đi.`)
    const { units, effects } = declare(change.id, from, rows, await officialUnits(change.trx, from))
    const act = {
      id: change.id,
      kind: 'declare' as const,
      day: from,
      title: `Danh sách ${rows.length} đơn vị`,
      basis,
    }
    if (effects.length > 0) await applyAct(change, act, { units, effects, successions: [] })
    return {
      opened: units.length,
      changed: effects.length - units.length,
      unchanged: rows.length - effects.length,
    }
  },
})

function declare(act: string, from: Day, rows: UnitRow[], standing: OfficialUnit[]) {
  const known = new Map(standing.map((unit) => [`${unit.level} ${unit.code}`, unit]))
  const unitOf = new Map<string, string>()
  for (const row of rows) {
    const key = `${row.level} ${row.code}`
    unitOf.set(row.code, known.get(key)?.id ?? idOf('unit', act, row.level, row.code))
  }
  const units: MintedUnit[] = []
  const effects: Effect[] = []
  for (const row of rows) {
    const unit = unitOf.get(row.code)!
    const parent = row.parentCode === null ? country : unitOf.get(row.parentCode)!
    const old = known.get(`${row.level} ${row.code}`)
    if (old && old.name === row.name && old.type === row.type && old.parent === parent) continue
    if (!old) units.push({ id: unit, kind: 'territorial' })
    effects.push({ unit, day: from, standing: 'open', ...stated(row), parent })
  }
  return { units, effects }
}
